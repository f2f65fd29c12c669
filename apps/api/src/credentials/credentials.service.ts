import { X509Certificate } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type CreateCredential,
  type CredentialListView,
  type CredentialOwnerView,
  type CredentialView,
} from '@congvu/contracts';
import { checkNewPin } from '@congvu/domain';
import {
  agencyKeyHolders,
  type CredentialOwner,
  type KeyHolder,
  personKeyHolder,
  type Sql,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { answeredOnce, earlierAnswer } from '../acts/kept-command.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { capacityView } from '../organisation/capacity-view.js';
import { Problem } from '../problem/problem.js';
import { StepUp } from '../sessions/step-up.js';

/** Keys that a person may make: his own as one who signs, the seals that he keeps as văn thư. */
@Injectable()
export class CredentialsService {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    private readonly stepUp: StepUp,
  ) {}

  async list(actor: Actor): Promise<CredentialListView> {
    const { database, scope } = this.parts;
    const holders = await database.read(scope, (sql) => holdersOf(sql, actor));
    return { items: holders.map(credentialView) };
  }

  /**
   * The PIN goes on to the signer and nowhere else; the signer keeps the answer together with the certificate.
   * @throws PinRefused; Problem forbidden, bad-credentials, too-many-attempts, idempotency-mismatch, as the signer
   */
  async create(
    { actor, asked }: ActorCommand,
    { owner, password, pin }: CreateCredential,
  ): Promise<CredentialListView> {
    const { database, scope, signer } = this.parts;
    const command = { ...asked, accountId: actor.session.accountId };
    const { holders, earlier } = await database.read(scope, async (sql) => ({
      holders: await holdersOf(sql, actor),
      earlier: await earlierAnswer(sql, command),
    }));
    const holder = holders.find((one) => isOf(one.owner, owner));
    if (!holder) {
      throw new Problem('forbidden', 'Chức danh đang dùng không giữ khóa ký này.');
    }
    if (earlier) return this.list(actor);
    checkNewPin(pin);
    await this.stepUp.require(actor, password);
    const request = {
      authorityId: scope.authorityId,
      owner: holder.owner,
      unitId: actor.reader.agencyId,
      capacity: capacityView(actor.capacity),
      command,
      pin,
    };
    await answeredOnce(this.parts, command, () => signer.issueCredential(request));
    return this.list(actor);
  }
}

async function holdersOf(sql: Sql, { reader }: Actor): Promise<readonly KeyHolder[]> {
  const { roles, personId, unitId, agencyId } = reader;
  const own = roles.includes('signer') ? [await personKeyHolder(sql, personId)] : [];
  const kept = roles.includes('clerk') ? await agencyKeyHolders(sql, [unitId, agencyId]) : [];
  return [...own, ...kept];
}

function isOf(owner: CredentialOwner, asked: CredentialOwnerView): boolean {
  if (owner.kind === 'person') return asked.kind === 'person';
  return asked.kind === 'agency' && asked.issuerId === owner.issuerId;
}

function credentialView({ owner, name, certificate }: KeyHolder): CredentialView {
  return {
    owner:
      owner.kind === 'person' ? { kind: 'person' } : { kind: 'agency', issuerId: owner.issuerId },
    holder: name,
    certificate: certificate && {
      serial: certificate.serial,
      notBefore: certificate.notBefore,
      notAfter: certificate.notAfter,
      issuer: issuerOf(certificate.certificatePem),
    },
  };
}

function issuerOf(pem: string): string {
  const { issuer } = new X509Certificate(pem);
  return /^CN=(.+)$/mu.exec(issuer)?.[1] ?? issuer;
}

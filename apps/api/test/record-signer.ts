import { createHash } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import {
  type IssueCredential,
  type IssuedCredentialView,
  type PreparedSigning,
  type PrepareSigning,
  type SignedValue,
  type SignValue,
} from '@congvu/contracts';
import {
  type Database,
  insertAnswer,
  newId,
  SAMPLE_PIN,
  type Scope,
  type Sql,
} from '@congvu/persistence';
import { type FolderStore } from '@congvu/documents';
import { Problem } from '../src/problem/problem.js';
import { type SignerClient } from '../src/signing-sessions/signer-client.js';

interface Stood {
  readonly database: Database;
  readonly scope: Scope;
  readonly store: FolderStore;
}

/** A signer that keeps the record as the signing worker does, with a value that no key made. */
export class RecordSigner implements SignerClient {
  /** Refuses everything with this while it is set. */
  refusal: Problem | undefined;
  /** Happens when the signature value has been made, before the act is written. */
  meanwhile: () => Promise<unknown> = () => Promise.resolve();
  /** Happens once, between the consent of the rule and the value. */
  beforeValue: (() => Promise<void>) | undefined;
  /** PINs of the keys that were made here. */
  readonly pins: string[] = [];

  constructor(private readonly stood: Stood) {}

  async prepare(request: PrepareSigning): Promise<PreparedSigning> {
    if (this.refusal) throw this.refusal;
    const { database, scope } = this.stood;
    return database.transaction(scope, async (sql) => {
      const baseSha256 = await this.file(sql, `base of ${request.documentId} ${request.kind}`);
      const sessionId = newId();
      const authorityLine = request.kind === 'person' ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : null;
      const line = authorityLine && {
        kind: 'TM',
        lines: authorityLine,
        basis: 'thử',
        isHead: true,
      };
      const { expiresAt } = await sql.one<{ expiresAt: PreparedSigning['expiresAt'] }>(
        'phiên ký',
        `INSERT INTO signing_session (id, authority_id, document_id, task_id, kind, revision_no, account_id, capacity,
           authority_line, credential_id, base_sha256, prepared_sha256, prepared, claimed_at, state, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, '{}', business_now(), 'prepared', now() + interval '10 minutes')
         RETURNING expires_at AS "expiresAt"`,
        [
          sessionId,
          scope.authorityId,
          request.documentId,
          request.taskId,
          request.kind,
          request.kind === 'person' ? 1 : 2,
          request.accountId,
          JSON.stringify(request.capacity),
          line && JSON.stringify(line),
          await credential(sql),
          baseSha256,
        ],
      );
      return { sessionId, baseSha256, authorityLine, expiresAt };
    });
  }

  async makeValue(sessionId: string, { pin }: SignValue): Promise<SignedValue> {
    if (this.refusal) throw this.refusal;
    if (pin !== SAMPLE_PIN) throw new Problem('wrong-pin', 'Mã PIN không đúng.');
    const { beforeValue } = this;
    this.beforeValue = undefined;
    await beforeValue?.();
    const { database, scope } = this.stood;
    const stored = await database.transaction(scope, (sql) =>
      sql.execute(
        `UPDATE signing_session SET value = coalesce(value, '\\x01') WHERE id = $1 AND state = 'prepared'`,
        [sessionId],
      ),
    );
    if (stored === 0) throw new Problem('signing-session-over', 'Phiên ký đã dùng.');
    await this.meanwhile();
    return { sessionId, stored: true };
  }

  async issueCredential({ owner, command, pin }: IssueCredential): Promise<IssuedCredentialView> {
    if (this.refusal) throw this.refusal;
    this.pins.push(pin);
    const { database, scope } = this.stood;
    const owned = owner.kind === 'person' ? owner.personId : owner.issuerId;
    await database.transaction(scope, async (sql) => {
      await sql.execute(
        `INSERT INTO credential (id, authority_id, person_id, issuer_id, certificate_pem, serial, not_before, not_after)
         VALUES ($1, current_authority(), $2, $3, $4, $1, now(), now() + interval '3 years')`,
        [
          `${owner.kind}-${owned}`,
          owner.kind === 'person' ? owned : null,
          owner.kind === 'agency' ? owned : null,
          rootCertificates[0],
        ],
      );
      await insertAnswer(sql, command, { serial: owned });
    });
    return { serial: owned };
  }

  async ping(): Promise<void> {
    if (this.refusal) throw this.refusal;
  }

  private async file(sql: Sql, text: string): Promise<string> {
    const bytes = Buffer.from(`%PDF-1.7\n${text}\n`, 'utf8');
    await this.stood.store.put(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await sql.execute(
      `INSERT INTO file (sha256, authority_id, bytes, media_type) VALUES ($1, current_authority(), $2, 'application/pdf')
       ON CONFLICT DO NOTHING`,
      [sha256, bytes.length],
    );
    return sha256;
  }
}

async function credential(sql: Sql): Promise<string> {
  await sql.execute(
    `INSERT INTO credential (id, authority_id, person_id, certificate_pem, serial, not_before, not_after)
     SELECT 'test', current_authority(), id, 'PEM', '01', now() - interval '1 year', now() + interval '1 year'
     FROM person LIMIT 1 ON CONFLICT DO NOTHING`,
  );
  return 'test';
}

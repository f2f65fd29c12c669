import { Inject, Injectable } from '@nestjs/common';
import {
  type ActReceipt,
  type AuthoriseSigning,
  type OpenSigningSession,
  type SigningSessionView,
} from '@congvu/contracts';
import {
  type ContentSeen,
  decideSeal,
  decideSign,
  type DocumentActBody,
  resolveAuthorityLine,
  type Sha256,
  SigningSessionOver,
} from '@congvu/domain';
import {
  findSigningSession,
  type LockedLetter,
  lockLetter,
  markAuthorised,
  signingAuthorities,
  type Sql,
  type StoredSigningSession,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { notFound, requireLetterAction } from '../acts/letter-access.js';
import { LetterCommandService } from '../acts/letter-command.service.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { capacityView } from '../organisation/capacity-view.js';
import { taskDecision } from '../tasks/task-decision.js';

/**
 * Signing by a person and sealing for the agency (architecture.md §4b, signing): prepare at the signer, show, release
 * with the PIN. The act is written when the signature value is stored; embedding it is the workflow's work.
 */
@Injectable()
export class SigningService {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    private readonly commands: LetterCommandService,
  ) {}

  async open(
    actor: Actor,
    documentId: string,
    { taskId, kind }: OpenSigningSession,
  ): Promise<SigningSessionView> {
    await this.requireTurn(actor, taskId, { documentId, kind });
    const { sessionId, ...prepared } = await this.parts.signer.prepare({
      authorityId: this.parts.scope.authorityId,
      documentId,
      taskId,
      accountId: actor.session.accountId,
      capacity: capacityView(actor.capacity),
      kind,
    });
    return { id: sessionId, documentId, taskId, kind, ...prepared };
  }

  async authorise(
    { actor, asked }: ActorCommand,
    id: string,
    request: AuthoriseSigning,
  ): Promise<ActReceipt> {
    const { scope, signer } = this.parts;
    const { session, taskId } = await this.ownSession(actor, id);
    const command = { by: { task: taskId }, action: actionOf(session.purpose), asked, actor };
    const decide = async (sql: Sql, letter: LockedLetter) => ({
      body: await decision(sql, letter, { actor, sessionId: id, request }),
    });
    // Asked before the value is made, so that no signature comes into being that nobody may give; and again with the act.
    const earlier = await this.commands.check(command, decide);
    if (earlier) return earlier;
    const { accountId } = actor.session;
    try {
      await signer.makeValue(id, { authorityId: scope.authorityId, accountId, pin: request.pin });
    } catch (error) {
      // The same command, sent twice, may have used the session meanwhile: both get the one answer.
      const settled = await this.commands.check(command, decide);
      if (settled) return settled;
      throw error;
    }
    return this.commands.run(command, async (sql, letter) => {
      const decided = await decide(sql, letter);
      if (!(await markAuthorised(sql, id)))
        throw new SigningSessionOver('Phiên ký đã hết hạn; hãy mở lại văn bản để ký.');
      return decided;
    });
  }

  private async requireTurn(
    actor: Actor,
    taskId: string,
    { documentId, kind }: { documentId: string; kind: OpenSigningSession['kind'] },
  ): Promise<void> {
    const { database, scope } = this.parts;
    await database.transaction(scope, async (sql) => {
      const letter = await lockLetter(sql, {
        by: { task: taskId },
        reader: actor.reader,
      });
      if (!letter || letter.id !== documentId) throw notFound();
      requireLetterAction(letter, actor, actionOf(kind));
    });
  }

  /** Somebody else's session does not exist for the caller. */
  private async ownSession(actor: Actor, id: string): Promise<StoredSigningSession> {
    const { database, scope } = this.parts;
    const stored = await database.read(scope, (sql) => findSigningSession(sql, id));
    if (!stored || stored.accountId !== actor.session.accountId) throw notFound();
    return stored;
  }
}

function actionOf(kind: OpenSigningSession['kind']): 'letter.sign' | 'letter.seal' {
  return kind === 'person' ? 'letter.sign' : 'letter.seal';
}

interface Release {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly request: AuthoriseSigning;
}

async function decision(
  sql: Sql,
  letter: LockedLetter,
  { actor, sessionId, request }: Release,
): Promise<DocumentActBody> {
  // Read again under the letter's lock: the person may have opened the letter anew while the value was made.
  const stored = await findSigningSession(sql, sessionId);
  if (!stored) throw notFound();
  const { session } = stored;
  const seenSha256 = request.seenSha256 as Sha256;
  const use = { ...taskDecision(letter, actor), session, seenSha256, now: letter.now };
  if (session.purpose === 'agency') return decideSeal(use);
  const records = await signingAuthorities(sql, letter.issuerId);
  const { issuerId: issuer, documentType, today: on } = letter;
  const authority = resolveAuthorityLine(records, {
    post: actor.capacity.postCode,
    issuer,
    documentType,
    on,
  });
  const seen: ContentSeen = letter.facts.content;
  return decideSign({ ...use, seen, authority });
}

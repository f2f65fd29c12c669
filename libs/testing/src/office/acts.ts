import { yearOf } from '@congvu/calendar';
import { type DocumentActBody, formatSymbol, type PostCode, type Sha256 } from '@congvu/domain';
import {
  arrivalThatOpens,
  COMMON_SERIES,
  contentSha256,
  drawNumber,
  enterNumber,
  findDraft,
  insertVersion,
  type LockedLetter,
  markAuthorised,
  registerArrival,
  registerOf,
  signerOf,
  type Sql,
  symbolFacts,
} from '@congvu/persistence';
import { type Officer } from './officer.js';
import { type PreparedSession } from './signer.js';

/** What an act of the officer on the locked task writes beside the act, and the act's body. */
export interface Doing {
  readonly body: DocumentActBody;
  readonly number?: { readonly number: number; readonly issuedOn: string };
}

export type Does = (sql: Sql, letter: LockedLetter, by: Officer) => Promise<Doing> | Doing;

const versionOf = ({ approval }: LockedLetter): number => approval.contentVersion;

function taskOf({ task, id }: LockedLetter) {
  if (task === null) throw new Error(`letter ${id} was locked without a task`);
  return task.id;
}

/** Acts as the decision path of the api writes them, without its refusals. */
export const does = {
  submit:
    (consulted: readonly string[] = []): Does =>
    async (sql, letter, { capacity }) => {
      const draft = await findDraft(sql, letter.id);
      if (draft === undefined) throw new Error(`letter ${letter.id} has no draft`);
      const { subject, body, enclosure, slip } = draft;
      const content = { subject, body, enclosure, slip, report: null };
      const version = versionOf(letter) + 1;
      await insertVersion(sql, letter.id, { no: version, content, madeBy: capacity });
      return {
        body: {
          kind: 'submit',
          task: taskOf(letter),
          version,
          contentSha256: contentSha256(content),
          consulted: consulted as readonly PostCode[],
        },
      };
    },
  approve: (): Does => (_sql, letter) => ({
    body: { kind: 'approve', task: taskOf(letter), version: versionOf(letter) },
  }),
  opine: (): Does => (_sql, letter) => ({
    body: {
      kind: 'give-opinion',
      task: taskOf(letter),
      version: versionOf(letter),
      verdict: 'agree',
    },
  }),
  returnTo:
    (step: string): Does =>
    (_sql, letter) => ({
      body: {
        kind: 'return',
        task: taskOf(letter),
        version: versionOf(letter),
        to: step === 'proposer' ? { kind: 'proposer' } : { kind: 'step', step },
        reasonCode: 'content',
      },
    }),
  assign:
    (to: string): Does =>
    (_sql, letter) => ({ body: { kind: 'assign', task: taskOf(letter), to: to as PostCode } }),
  passOn:
    (to: string): Does =>
    (_sql, letter) => ({ body: { kind: 'pass-on', task: taskOf(letter), to: to as PostCode } }),
  registerArrival:
    (): Does =>
    async (sql, letter, { unitId, capacity }) => {
      const arrival = await arrivalThatOpens(sql, letter.id);
      if (arrival === undefined) throw new Error(`no arrival opens letter ${letter.id}`);
      const key = { direction: 'in', unitId, series: COMMON_SERIES } as const;
      const registerId = await registerOf(sql, key, yearOf(letter.today));
      const number = await drawNumber(sql, registerId, letter.today);
      await registerArrival(sql, { id: arrival, registerId, number, by: capacity });
      return { body: { kind: 'register-arrival', task: taskOf(letter), arrival, number } };
    },
  number:
    (): Does =>
    async (sql, letter, { capacity }) => {
      const { issuerId, today: date, subject, id: documentId, documentType: type } = letter;
      const key = { direction: 'out', issuerId, series: COMMON_SERIES } as const;
      const register = await registerOf(sql, key, yearOf(date));
      const number = await drawNumber(sql, register, date);
      const symbol = formatSymbol({ type, ...(await symbolFacts(sql, documentId)) });
      const signer = await signerOf(sql, documentId);
      const entry = { registerId: register, number, documentId, symbol, date, subject };
      await enterNumber(sql, { ...entry, capacity, signer });
      return {
        body: { kind: 'number', task: taskOf(letter), register, number, symbol, date },
        number: { number, issuedOn: date },
      };
    },
  sign:
    ({ sessionId, baseSha256 }: PreparedSession): Does =>
    async (sql, letter) => {
      await markAuthorised(sql, sessionId);
      const version = versionOf(letter);
      const body = { task: taskOf(letter), version, session: sessionId, baseSha256 };
      return { body: { kind: 'sign', ...body } };
    },
  seal:
    ({ sessionId }: PreparedSession): Does =>
    async (sql, letter) => {
      await markAuthorised(sql, sessionId);
      return { body: { kind: 'seal', task: taskOf(letter), session: sessionId } };
    },
  issue: (): Does => (_sql, letter) => ({
    body: { kind: 'issue', task: taskOf(letter), receiversSha256: 'e'.repeat(64) as Sha256 },
  }),
};

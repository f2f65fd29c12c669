import { createHash } from 'node:crypto';
import { yearOf } from '@congvu/calendar';
import { type DecideTask } from '@congvu/contracts';
import {
  type Capacity,
  decideCancelNumber,
  decideIssue,
  decideNumber,
  NumberOrder,
  type Sha256,
} from '@congvu/domain';
import {
  cancelNumber as cancelInRegister,
  canonicalJson,
  COMMON_SERIES,
  drawNumber,
  enterNumber,
  type LockedLetter,
  receiversOf,
  registerOf,
  signerOf,
  type Sql,
  symbolFacts,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type Decide } from '../acts/letter-command.service.js';
import { confirmingPerson } from './confirming-person.js';
import { taskDecision } from './task-decision.js';

type Decision<Kind extends DecideTask['kind']> = Extract<DecideTask, { kind: Kind }>;

/** Cấp số: register lock, number, symbol, date and the row that waits for the seal, all with the act (architecture.md §4b). */
export function takeNumber(actor: Actor, { expected }: Decision<'number'>): Decide {
  return async (sql, letter) => {
    const decision = taskDecision(letter, actor);
    const { today } = letter;
    const symbol = { type: letter.documentType, ...(await symbolFacts(sql, letter.id)) };
    const key = { direction: 'out', issuerId: letter.issuerId, series: COMMON_SERIES } as const;
    const registerId = await registerOf(sql, key, yearOf(today));
    const drawn = await drawNumber(sql, registerId, today);
    const register = {
      id: registerId,
      year: yearOf(today),
      lastNumber: drawn - 1,
      lastDate: today,
    };
    const date = (expected?.date ?? null) as typeof today | null;
    const body = decideNumber({ ...decision, register, symbol, today, date });
    if (expected && expected.number !== body.number) {
      throw new NumberOrder(`Số kế tiếp của sổ là ${body.number}; số do sổ cấp, không nhập tay.`);
    }
    await enterNumber(sql, {
      registerId,
      number: body.number,
      documentId: letter.id,
      symbol: body.symbol,
      date: today,
      subject: letter.subject,
      capacity: actor.capacity,
      signer: await signerOf(sql, letter.id),
    });
    const number = { number: body.number, issuedOn: today };
    return {
      body,
      drawn: { number: body.number, symbol: body.symbol, date: today },
      record: { number },
    };
  };
}

/** Two people: the one who asks and the one who confirms on the spot. */
export function cancelNumber(
  actor: Actor,
  { reason, confirmation }: Decision<'cancel-number'>,
): Decide {
  return async (sql, letter) => {
    const confirmedBy: Capacity = await confirmingPerson(sql, { actor, confirmation, letter });
    const decision = { ...taskDecision(letter, actor), reason, confirmedBy: confirmedBy.personId };
    const body = decideCancelNumber(decision);
    await cancelInRegister(sql, { documentId: letter.id, reason, by: actor.capacity, confirmedBy });
    return { body, note: reason, record: { number: null } };
  };
}

export function issue(actor: Actor): Decide {
  return async (sql, letter) => {
    const receiversSha256 = await receiversHash(sql, letter);
    return { body: decideIssue({ ...taskDecision(letter, actor), receiversSha256 }) };
  };
}

async function receiversHash(sql: Sql, letter: LockedLetter): Promise<Sha256> {
  const { contentVersion: version } = letter.approval;
  const { units, outside } = await receiversOf(sql, { id: letter.id, version }, letter.today);
  const text = canonicalJson({ units: units.map(({ code }) => code), outside });
  return createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;
}

import { createHash } from 'node:crypto';
import { type PlainDate, yearOf } from '@congvu/calendar';
import { type DecideTask } from '@congvu/contracts';
import { decideIssue, decideNumber, NumberOrder, type Sha256 } from '@congvu/domain';
import {
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
import { grantByIssue, receiveByIssue } from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { type Decide } from '../acts/letter-command.service.js';
import { taskDecision } from './task-decision.js';

type Decision<Kind extends DecideTask['kind']> = Extract<DecideTask, { kind: Kind }>;

/** Cấp số: register lock, number, symbol, date and the row that waits for the seal, all with the act (architecture.md §4b). */
export function takeNumber(actor: Actor, { expected }: Decision<'number'>): Decide {
  return async (sql, letter) => {
    const body = await decidedNumber(sql, letter, { actor, date: expected?.date ?? null });
    const { number, symbol, date } = body;
    if (expected && expected.number !== number) {
      throw new NumberOrder(`Số kế tiếp của sổ là ${number}; số do sổ cấp, không nhập tay.`);
    }
    await enterNumber(sql, {
      registerId: body.register,
      number,
      documentId: letter.id,
      symbol,
      date,
      subject: letter.subject,
      capacity: actor.capacity,
      signer: await signerOf(sql, letter.id),
    });
    const record = { number: { number, issuedOn: date } };
    return { body, drawn: { number, symbol, date }, record };
  };
}

/** Draws the number first, which locks the book, then asks the rule; a refusal gives the number back. */
async function decidedNumber(
  sql: Sql,
  letter: LockedLetter,
  asked: { actor: Actor; date: string | null },
) {
  const decision = taskDecision(letter, asked.actor);
  const { today, issuerId } = letter;
  const symbol = { type: letter.documentType, ...(await symbolFacts(sql, letter.id)) };
  const key = { direction: 'out', issuerId, series: COMMON_SERIES } as const;
  const id = await registerOf(sql, key, yearOf(today));
  const drawn = await drawNumber(sql, id, today);
  const register = { id, year: yearOf(today), lastNumber: drawn - 1, lastDate: today };
  return decideNumber({
    ...decision,
    register,
    symbol,
    today,
    date: asked.date as PlainDate | null,
  });
}

/** What the letter fulfils is received, what it grants is granted with the act, also while no workflow runs (docs/adr/0017, 0020). */
export function issue(actor: Actor): Decide {
  return async (sql, letter) => {
    const receiversSha256 = await receiversHash(sql, letter);
    const body = decideIssue({ ...taskDecision(letter, actor), receiversSha256 });
    await receiveByIssue(sql, letter.id, letter.businessNow);
    await grantByIssue(sql, letter.id, letter.businessNow);
    return { body };
  };
}

async function receiversHash(sql: Sql, letter: LockedLetter): Promise<Sha256> {
  const { contentVersion: version } = letter.approval;
  const { units, outside } = await receiversOf(sql, { id: letter.id, version }, letter.today);
  const text = canonicalJson({ units: units.map(({ code }) => code), outside });
  return createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;
}

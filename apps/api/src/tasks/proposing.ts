import { yearOf } from '@congvu/calendar';
import { type DecideTask } from '@congvu/contracts';
import {
  decideAssign,
  decidePassOn,
  decideRegisterArrival,
  type PostCode,
  requireMayDo,
} from '@congvu/domain';
import {
  arrivalThatOpens,
  COMMON_SERIES,
  drawNumber,
  type LockedLetter,
  postsInAgency,
  registerArrival as enterArrival,
  registerOf,
  type Sql,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type Decide } from '../acts/letter-command.service.js';
import { taskDecision } from './task-decision.js';

type Decision<Kind extends DecideTask['kind']> = Extract<DecideTask, { kind: Kind }>;

/** The number is drawn in the same transaction as the act; a refusal gives it back. */
export function registerArrival(actor: Actor): Decide {
  return async (sql, letter) => {
    const decision = taskDecision(letter, actor);
    // Whose turn it is comes before the arrival, which other steps do not have.
    requireMayDo('register-arrival', decision);
    const arrival = await arrivalThatOpens(sql, letter.id);
    const { today } = letter;
    const year = yearOf(today);
    const key = { direction: 'in', unitId: actor.reader.agencyId, series: COMMON_SERIES } as const;
    const registerId = await registerOf(sql, key, year);
    const number = await drawNumber(sql, registerId, today);
    const register = { year, lastNumber: number - 1, lastDate: today };
    const body = decideRegisterArrival({
      ...decision,
      arrival: arrival ?? null,
      register,
      today,
    });
    await enterArrival(sql, { id: body.arrival, registerId, number, by: actor.capacity });
    return { body, drawn: { number, symbol: null, date: today } };
  };
}

export function assign(actor: Actor, { to, note }: Decision<'assign'>): Decide {
  return async (sql, letter) => ({
    body: decideAssign(await handOver(sql, letter, { actor, to })),
    note,
  });
}

export function passOn(actor: Actor, { to, note }: Decision<'pass-on'>): Decide {
  return async (sql, letter) => ({
    body: decidePassOn(await handOver(sql, letter, { actor, to })),
    note,
  });
}

async function handOver(
  sql: Sql,
  letter: LockedLetter,
  { actor, to }: { actor: Actor; to: string },
) {
  const eligible = (await postsInAgency(sql, actor.reader.agencyId)).map(({ code }) => code);
  return { ...taskDecision(letter, actor), to: to as PostCode, eligible };
}

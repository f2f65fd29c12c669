import { Inject, Injectable } from '@nestjs/common';
import { latestWorkingCalendar, type WorkingCalendar } from '@congvu/calendar';
import { type FollowUpView, type RemindersSent, type SendReminders } from '@congvu/contracts';
import { reminderHindranceSentences } from '@congvu/domain';
import { calendarHistory, type Sql } from '@congvu/persistence';
import {
  type FollowedUpUnit,
  lettersOnTheirWay,
  lockToRemind,
  reminderDay,
  sendReminders,
  unitsToFollowUp,
} from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { keptCommand } from '../acts/kept-command.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { followUpLetterView, phoneCallView } from '../obligations/done-about-view.js';
import { capacityView } from '../organisation/capacity-view.js';
import { Problem } from '../problem/problem.js';
import { cycleOf, runsCycle } from './cycle-of.js';

/** Urging the units that still owe: by the unit that runs the year, seen by those who follow the year, too. */
@Injectable()
export class FollowUpService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async show(actor: Actor, cycleId: string, code: string): Promise<FollowUpView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const cycle = await cycleOf(sql, cycleId);
      const mayFollowUp = runsCycle(actor, cycle);
      if (!mayFollowUp && !actor.reader.roles.includes('supervisor')) throw notTheirs();
      const { workingDay, calendar } = await dayOf(sql);
      const { businessAt: now } = await sql.moment();
      const units = await unitsToFollowUp(sql, { cycleId, code, workingDay });
      const letters = await lettersOnTheirWay(sql, actor.reader, cycleId);
      return {
        mayFollowUp,
        units: units.map((unit) => ({
          ...unitView(unit),
          lateWorkingDays: unit.cutoff && (calendar.lateWorkingDays(unit.cutoff, now) || null),
        })),
        letters: letters.map(followUpLetterView),
      };
    });
  }

  async remind(
    { actor, asked }: ActorCommand,
    cycleId: string,
    { obligationIds, text }: SendReminders,
  ): Promise<RemindersSent> {
    const command = { ...asked, accountId: actor.session.accountId };
    const ids = [...new Set(obligationIds)];
    return keptCommand(this.parts, command, {
      lock: async (sql) => {
        const cycle = await cycleOf(sql, cycleId);
        if (!runsCycle(actor, cycle)) throw notTheirs();
        const { workingDay } = await dayOf(sql);
        return { cycle, workingDay, units: await lockToRemind(sql, { cycleId, workingDay, ids }) };
      },
      act: async (sql, { cycle, workingDay, units }) => {
        if (units.length < ids.length) throw notFound();
        const { capacity } = actor;
        const about = units.filter(({ hindrance }) => hindrance === null).map(aboutOf);
        const sent = await sendReminders(sql, { workingDay, capacity, text, about });
        return {
          answer: {
            sent: sent.size,
            leftOut: units.filter(({ obligationId }) => !sent.has(obligationId)).map(leftOutOf),
          },
          audit: {
            unitId: cycle.leadUnitId,
            action: 'reminder.send',
            objectId: cycle.id,
            capacity,
            details: { obligations: [...sent], text },
          },
        };
      },
    });
  }
}

function notTheirs(): Problem {
  return new Problem('forbidden', 'Việc đôn đốc do cơ quan chủ trì chu kỳ thực hiện.');
}

async function dayOf(sql: Sql) {
  const calendar: WorkingCalendar = latestWorkingCalendar(await calendarHistory(sql));
  const { businessAt } = await sql.moment();
  return { calendar, workingDay: reminderDay(businessAt, calendar) };
}

type UnitView = Omit<FollowUpView['units'][number], 'lateWorkingDays'>;

function unitView({ code, name, hindrance, ...unit }: FollowedUpUnit): UnitView {
  return {
    obligationId: unit.obligationId,
    unit: { code, name },
    focalPersons: unit.focalPersons.map(({ capacity, phone }) => ({
      person: capacityView(capacity),
      phone,
    })),
    hindrance: hindrance && reminderHindranceSentences[hindrance],
    calls: unit.calls.map(phoneCallView),
  };
}

function aboutOf({ obligationId, focalPersons }: FollowedUpUnit) {
  return { obligationId, recipients: focalPersons.map(({ capacity }) => capacity) };
}

/** Whoever was not hindered when it was asked, was reminded by somebody else in the same moment. */
function leftOutOf({ obligationId, name, hindrance }: FollowedUpUnit) {
  return {
    obligationId,
    unitName: name,
    detail: reminderHindranceSentences[hindrance ?? 'reminded'],
  };
}

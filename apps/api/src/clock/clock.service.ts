import { Inject, Injectable } from '@nestjs/common';
import { atTimeInVietnam } from '@congvu/calendar';
import { type AdvanceClock, type ClockView } from '@congvu/contracts';
import {
  beginClockAdvance,
  environmentOf,
  latestClockAdvance,
  type Sql,
} from '@congvu/persistence';
import { nextDueAt } from '@congvu/persistence/year';
import { type ActorCommand } from '../acts/command-key.js';
import { answeredOnce } from '../acts/kept-command.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';

/** The business clock: what it shows, and moving that of a rehearsal. */
@Injectable()
export class ClockService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async show(): Promise<ClockView> {
    const { database, scope } = this.parts;
    return database.read(scope, clockView);
  }

  /** The clock moves in the background: `show` tells how far it is. */
  async advance({ actor, asked }: ActorCommand, order: AdvanceClock): Promise<ClockView> {
    const { database, scope } = this.parts;
    const command = { ...asked, accountId: actor.session.accountId };
    const until = atTimeInVietnam(order.until, order.time);
    await answeredOnce(this.parts, command, () =>
      database.transaction(scope, (sql) =>
        beginClockAdvance(sql, { until, capacity: actor.capacity, command }),
      ),
    );
    return this.show();
  }
}

async function clockView(sql: Sql): Promise<ClockView> {
  const { kind } = await environmentOf(sql);
  const { businessAt: now } = await sql.moment();
  const job = await latestClockAdvance(sql);
  return {
    movable: kind === 'rehearsal',
    now,
    nextDueAt: await nextDueAt(sql),
    advance: job
      ? {
          begunAt: job.begunAt,
          until: job.until,
          reached: job.reached,
          steps: job.steps,
          state: job.state,
          by: job.capacity.personName,
        }
      : null,
  };
}

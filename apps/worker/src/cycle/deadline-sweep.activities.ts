import { Injectable } from '@nestjs/common';
import { millisecondsBetween } from '@congvu/calendar';
import { nextDueAt, settleDue } from '@congvu/persistence/year';
import { type DeadlineSweepActivities as DeadlineSweepPort } from '@congvu/workflow-deadline-sweep';
import { type SweepKey } from '@congvu/workflow-deadline-sweep/messages';
import { Record } from '../record/record.js';

/** Rows settled in one transaction: short enough to be done again after a kill. */
const BATCH = 500;

/** What is due, by the business clock of the record. */
@Injectable()
export class DeadlineSweepActivities implements DeadlineSweepPort {
  constructor(private readonly record: Record) {}

  async settleDue({ authorityId }: SweepKey): Promise<number> {
    return this.record.database.transaction({ authorityId }, (sql) => settleDue(sql, BATCH));
  }

  /** Both moments are of the business clock, which runs as fast as the real one: the difference is the time to sleep. */
  async millisecondsUntilDue({ authorityId }: SweepKey): Promise<number | null> {
    return this.record.database.read({ authorityId }, async (sql) => {
      const next = await nextDueAt(sql);
      if (next === null) return null;
      const { businessAt } = await sql.moment();
      return millisecondsBetween(businessAt, next);
    });
  }
}

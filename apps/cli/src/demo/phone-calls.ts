import { type PhoneCallReceipt, type RemindersSent } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { type Scene } from './scene.js';
import { type Stage } from './stage.js';
import { REPORT_AFTER_FREEZE, REPORTS_LATE, RULES_LATE } from './year-cast.js';
import { type YearRecord } from './year-record.js';
import { JUDGE, REPORT } from './yearly-reports.js';

const LATE = [...REPORTS_LATE.map(({ unit }) => unit), REPORT_AFTER_FREEZE.unit];

/** The first rung: somebody calls; the day before the second, somebody reminds by hand. */
export function scenesOfCalls(): Scene[] {
  return [
    {
      day: '2024-07-01',
      units: [RULES_LATE.unit],
      play: (stage, record) => call(stage, record, { units: [RULES_LATE.unit], code: 'N08' }),
    },
    {
      day: '2024-11-15',
      units: LATE,
      play: (stage, record) => call(stage, record, { units: LATE, code: REPORT }),
    },
    { day: '2024-11-18', units: [REPORT_AFTER_FREEZE.unit], play: remind },
  ];
}

async function call(
  stage: Stage,
  record: YearRecord,
  { units, code }: { readonly units: readonly string[]; readonly code: string },
): Promise<void> {
  const called = record.acting(units);
  await stage.step(`${JUDGE} gọi điện về ${code}: ${called.join(', ')}`, async () => {
    const officer = await stage.officer(JUDGE);
    for (const unit of called) {
      const path = `/obligations/${record.obligationId(unit, code)}/phone-calls`;
      await officer.ask<PhoneCallReceipt>(path, {
        spokeTo: 'Chuyên viên đầu mối',
        said: 'Đã nhắc hạn; đơn vị hứa gửi sớm nhất.',
      });
    }
  });
}

async function remind(stage: Stage, record: YearRecord): Promise<void> {
  const { unit } = REPORT_AFTER_FREEZE;
  await stage.step(`${JUDGE} nhắc ${unit} trong hệ thống`, async () => {
    const officer = await stage.officer(JUDGE);
    const { sent } = await officer.ask<RemindersSent>(`/cycles/${record.year.cycleId}/reminders`, {
      obligationIds: [record.obligationId(unit, REPORT)],
      text: 'Đề nghị gửi báo cáo năm trong ngày.',
    });
    if (sent !== 1) throw new CommandFailed('not-reminded', `${unit} không được nhắc.`);
  });
}

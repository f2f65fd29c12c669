import { type DocumentView } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { decideTask } from './acts.js';
import { inParallel } from './in-parallel.js';
import { type OfficerClient } from './officer-client.js';
import { beginOwed, requireReceived } from './owed-letters.js';
import { type Stage, until } from './stage.js';
import { walk } from './walk.js';
import { focalOfficer } from './year-cast.js';
import { type YearRecord } from './year-record.js';
import { firstReportOf, REPORT } from './yearly-reports.js';

/** Starting again, reconnecting, and what has waited meanwhile. */
const RESUMED_WITHIN_MS = 120_000;

/** Reports of a day on which the machinery of processes stands still: what is issued is received all the same. */
export async function sendThroughOutage(
  stage: Stage,
  record: YearRecord,
  among: readonly string[],
): Promise<void> {
  const units = record.acting(among);
  const ready = await inParallel(units, (unit) => readyReport(stage, record, unit));
  await stage.step('Temporal dừng', () => stage.temporal.pause());
  await inParallel(ready, ({ unit, taskId }) =>
    stage.step(`${unit} phát hành Báo cáo năm trong khi Temporal dừng`, async () => {
      await decideTask(await stage.officer(`${unit}.VT`), taskId, { kind: 'issue' });
    }),
  );
  await stage.step('Sở Nội vụ đã nhận các báo cáo ấy khi Temporal còn dừng', () =>
    requireReceived(stage, record, { units, obligation: REPORT }),
  );
  await stage.step('Temporal chạy lại, các quy trình đi tiếp', async () => {
    await stage.temporal.end();
    for (const { unit, documentId } of ready) {
      const officer = await stage.officer(focalOfficer(unit));
      await settledAfter(officer, documentId);
    }
  });
}

async function readyReport(stage: Stage, record: YearRecord, unit: string) {
  return stage.step(`${unit} lập, ký, đóng dấu Báo cáo năm, chờ phát hành`, async () => {
    const report = await firstReportOf(unit);
    const documentId = await beginOwed(stage, record, { unit, obligation: REPORT, report });
    const drafter = focalOfficer(unit);
    const { openTasks } = await walk(stage, { documentId, drafter, upTo: 'issue' });
    const taskId = openTasks[0]?.id;
    if (taskId === undefined) throw new CommandFailed('not-sealed', `${unit} chưa đóng dấu được.`);
    record.reports.set(unit, documentId);
    record.keep({ documentId, clerk: `${unit}.VT` });
    return { unit, documentId, taskId };
  });
}

async function settledAfter(officer: OfficerClient, id: string): Promise<void> {
  await until(
    { what: 'đi tiếp sau khi Temporal chạy lại', withinMs: RESUMED_WITHIN_MS },
    async () => {
      const { advancingSince, openTasks } = await officer.read<DocumentView>(`/documents/${id}`);
      return advancingSince === null && openTasks.length === 0 ? true : undefined;
    },
  );
}

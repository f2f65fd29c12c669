import { chmodSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { config } from '@congvu/config';
import { type CycleBoardView } from '@congvu/contracts';
import { anyFreePort } from '@congvu/embedded';
import { CommandFailed } from '../command-error.js';
import { recordAt } from '../commands/record.js';
import { findConnection } from '../stack/connection.js';
import { layoutOf, openDataFolder, placeOf, settleKind } from '../stack/data-folder.js';
import { Progress } from '../stack/progress.js';
import { withStack } from '../stack/run-until-stopped.js';
import { takeLock } from '../stack/stack-lock.js';
import { type StackContext } from '../stack/stack-context.js';
import { type StackReport } from '../stack/start-stack.js';
import { builtPrograms } from '../stack/workspace.js';
import { type Terminal } from '../terminal.js';
import { readArrivalBooks } from './arrival-books.js';
import {
  clearFolder,
  keepAudit,
  keepLetter,
  keepTrust,
  type KeptLetter,
  type LetterToKeep,
  verifyKept,
} from './keepsake.js';
import { Narrator } from './narrator.js';
import { reportingUnits } from './office.js';
import { keepRegisters } from './register-csv.js';
import { Stage } from './stage.js';
import { inParallel } from './in-parallel.js';
import { summaryOf, writeSummary } from './summary.js';
import { type YearSummary } from './summary-schema.js';
import { temporalDrill } from './temporal-drill.js';
import { writeYearPage } from './year-page.js';
import { playYear, requirePlayable, type YearWish } from './year-story.js';

/** Short, so that the demo shows an undone approval without waiting ten seconds at every step. */
const UNDO_SECONDS = '1';

export interface DemoWish extends YearWish {
  /** Folder that receives the documents and the summary. */
  readonly out: string;
  /** Whether the stack stays until a signal comes. */
  readonly keep: boolean;
}

/**
 * Plays a year on a stack of its own, in a temporary data folder, and leaves documents, trust list, audit log and
 * summary in `out`. @throws CommandFailed, RequestRefused: the first step that was not reached.
 */
export async function runDemo(wish: DemoWish, terminal: Terminal): Promise<YearSummary> {
  const { out, keep, year } = wish;
  requirePlayable(year);
  const began = Date.now();
  const context = await temporaryStack(terminal);
  const { data } = context;
  const lock = takeLock(data.lock);
  let summary: YearSummary | undefined;
  try {
    await clearFolder(out);
    await withStack(context, { terminal, lock }, async (report, stopped) => {
      summary = await play(context, report, { ...wish, terminal, began });
      terminal.line(
        `\nXong sau ${String(summary.elapsedSeconds).replace('.', ',')} giây. Kết quả ở ${out}.`,
      );
      if (!keep) return;
      terminal.line(`Hệ thống vẫn chạy tại ${report.url}, dữ liệu tạm ở ${data.root}.`);
      terminal.line('Dừng và xóa dữ liệu tạm bằng Ctrl-C.');
      await stopped;
    });
  } finally {
    lock.release();
    await rm(data.root, { recursive: true, force: true });
  }
  if (summary === undefined)
    throw new CommandFailed('interrupted', 'Buổi diễn bị ngắt giữa chừng.');
  return summary;
}

type DemoContext = Omit<StackContext, 'supervisor'>;

/** Nothing of the environment's own installation is touched, whatever its variables say. */
async function temporaryStack(terminal: Terminal): Promise<DemoContext> {
  const wished = await mkdtemp(join(tmpdir(), 'congvu-demo-'));
  chmodSync(wished, 0o711);
  const data = layoutOf(placeOf(wished));
  if (data.root !== wished) await rm(wished, { recursive: true, force: true });
  await openDataFolder(data.root, data);
  const kind = settleKind(data, 'rehearsal');
  const own = { databaseUrl: undefined, databaseOwnerUrl: undefined, temporalAddress: undefined };
  const places = { fileFolder: undefined, keyFolder: undefined, trustFolder: undefined };
  const foreign = { CONGVU_FILES: undefined, CONGVU_KEYS: undefined, CONGVU_TRUST: undefined };
  terminal.line('Công Vụ dựng một hệ thống tạm để diễn…');
  return {
    data,
    wish: { kind },
    config: { ...config('cli'), ...own, ...places, temporalNamespace: 'congvu-demo' },
    host: '127.0.0.1',
    port: await anyFreePort(),
    programs: builtPrograms,
    environment: { ...foreign, PUBLIC_URL: undefined, SMTP_HOST: undefined, UNDO_SECONDS },
    progress: new Progress((text) => terminal.line(text)),
  };
}

interface Play extends DemoWish {
  readonly terminal: Terminal;
  readonly began: number;
}

async function play(
  { data, config: settings }: DemoContext,
  { url, results }: StackReport,
  { out, terminal, began, ...wish }: Play,
): Promise<YearSummary> {
  const narrator = new Narrator((text) => terminal.line(text));
  const password = results.find((result) => result.password !== undefined)?.password ?? '';
  const pin = results.find((result) => result.pin !== undefined)?.pin ?? '';
  const temporal = temporalDrill(data.temporal);
  const stage = new Stage({ baseUrl: url, password, pin, narrator, temporal });
  narrator.heading('Các cán bộ của tỉnh mẫu thực hiện Kế hoạch năm qua giao diện HTTP công khai:');
  const played = await playYear(stage, wish);
  const { letters } = played.record;
  narrator.heading('Kết quả');
  const documents = await stage.step(`Cất ${String(letters.length)} văn bản đã đóng dấu`, () =>
    keepLetters(stage, letters, out),
  );
  const connection = findConnection(settings, data.root);
  await keepTrust(data.trust, out);
  await stage.step('Kiểm tra mọi chữ ký bằng danh sách tin cậy', () => verifyKept(out));
  await stage.step('Xuất các sổ văn bản của mọi cơ quan', async () =>
    keepRegisters(stage, await reportingUnits(stage), out),
  );
  const audit = await stage.step('Xuất và kiểm tra nhật ký', () =>
    recordAt(connection, (record) => keepAudit(record, out)),
  );
  if (!audit.verified) throw new CommandFailed('audit-broken', 'Chuỗi nhật ký không nguyên vẹn.');
  return stage.step('Viết tóm tắt và trang tổng quan của năm', async () => {
    const elapsedMs = Date.now() - began;
    const summary = await summaryOf({ stage, ...played, documents, audit, elapsedMs });
    await writeSummary(out, summary);
    await writeYearPage(out, summary, titlesOf(played.board));
    return summary;
  });
}

function titlesOf({ obligations }: CycleBoardView): ReadonlyMap<string, string> {
  return new Map(obligations.map(({ code, title }) => [code, title]));
}

async function keepLetters(
  stage: Stage,
  letters: readonly LetterToKeep[],
  out: string,
): Promise<KeptLetter[]> {
  const books = await readArrivalBooks(stage, await reportingUnits(stage));
  return inParallel(letters, (letter) => keepLetter(stage, letter, { out, books }));
}

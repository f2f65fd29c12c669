import { chmodSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { config } from '@congvu/config';
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
import { clearFolder, keepAudit, keepLetter, keepTrust, verifyKept } from './keepsake.js';
import { Narrator } from './narrator.js';
import { reportingUnits } from './office.js';
import { Stage } from './stage.js';
import { playPlan, type PlayedLetters } from './story.js';
import { summaryOf, type DemoSummary } from './summary.js';

/** Short, so that the demo shows an undone approval without waiting ten seconds at every step. */
const UNDO_SECONDS = '1';

export interface DemoWish {
  /** Folder that receives the documents and the summary. */
  readonly out: string;
  /** Whether the stack stays until a signal comes. */
  readonly keep: boolean;
}

/**
 * Plays the plan on a stack of its own, in a temporary data folder, and leaves documents, trust list, audit log and
 * summary in `out`. @throws CommandFailed, RequestRefused: the first step that was not reached.
 */
export async function runDemo({ out, keep }: DemoWish, terminal: Terminal): Promise<DemoSummary> {
  const began = Date.now();
  const context = await temporaryStack(terminal);
  const { data } = context;
  const lock = takeLock(data.lock);
  let summary: DemoSummary | undefined;
  try {
    await clearFolder(out);
    await withStack(context, { terminal, lock }, async (report, stopped) => {
      summary = await play(context, report, { out, terminal, began });
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

interface Play {
  readonly out: string;
  readonly terminal: Terminal;
  readonly began: number;
}

async function play(
  { data, config: settings }: DemoContext,
  { url, results }: StackReport,
  { out, terminal, began }: Play,
): Promise<DemoSummary> {
  const narrator = new Narrator((text) => terminal.line(text));
  const password = results.find((result) => result.password !== undefined)?.password ?? '';
  const pin = results.find((result) => result.pin !== undefined)?.pin ?? '';
  const stage = new Stage({ baseUrl: url, password, pin, narrator });
  narrator.heading('Các cán bộ của tỉnh mẫu xử lý Kế hoạch qua giao diện HTTP công khai:');
  const played = await playPlan(stage);
  const documents = await stage.step('Cất văn bản đã đóng dấu', () => keepAll(stage, played, out));
  const connection = findConnection(settings, data.root);
  await keepTrust(data.trust, out);
  await stage.step('Kiểm tra mọi chữ ký bằng danh sách tin cậy', () => verifyKept(out));
  const audit = await stage.step('Xuất và kiểm tra nhật ký', () =>
    recordAt(connection, (record) => keepAudit(record, out)),
  );
  if (!audit.verified) throw new CommandFailed('audit-broken', 'Chuỗi nhật ký không nguyên vẹn.');
  const summary = await summaryOf({ stage, documents, audit, elapsedMs: Date.now() - began });
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}

async function keepAll(stage: Stage, played: PlayedLetters, out: string) {
  const { firstProposal, secondProposal, plan } = played;
  const proposal = { clerk: 'SNV.VT', receivers: ['VP'] };
  const receivers = await reportingUnits(stage);
  return [
    await keepLetter(stage, { ...proposal, documentId: firstProposal }, out),
    await keepLetter(stage, { ...proposal, documentId: secondProposal }, out),
    await keepLetter(stage, { clerk: 'VP.VT', receivers, documentId: plan }, out),
  ];
}

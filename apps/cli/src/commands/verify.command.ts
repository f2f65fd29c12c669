import { readFile } from 'node:fs/promises';
import { type Command } from 'commander';
import { config } from '@congvu/config';
import { type TrustList } from '@congvu/signing';
import { AnswerIsNo, CommandFailed } from '../command-error.js';
import { defaultDataFolder, layoutOf, placeOf } from '../stack/data-folder.js';
import { type Terminal } from '../terminal.js';
import { verificationLines } from './verification-lines.js';

interface VerifyOptions {
  readonly trust?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** `congvu verify`: judges every signature of a PDF by the trust list of this installation, or by one that is named. */
export function addVerify(program: Command, terminal: Terminal): void {
  program
    .command('verify')
    .description('kiểm tra chữ ký số của một tệp PDF: chấp nhận hay từ chối, vì sao')
    .argument('<tệp>', 'tệp PDF cần kiểm tra')
    .option(
      '--trust <tệp>',
      'chứng thư gốc được tin cậy (mặc định: danh sách tin cậy của hệ thống này, CONGVU_TRUST)',
    )
    .option('--data <thư mục>', 'thư mục dữ liệu có danh sách tin cậy')
    .option('--json', 'kết quả dạng JSON')
    .action((file: string, options: VerifyOptions) => verify(file, options, terminal));
}

async function verify(file: string, options: VerifyOptions, terminal: Terminal): Promise<void> {
  const { verifyPdf } = await import('@congvu/signing');
  const trust = await trustListOf(options);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CommandFailed('file-unreadable', `Không đọc được tệp ${file}.`, { cause: error });
  });
  const report = verifyPdf(bytes, trust, { now: new Date() });
  const ok = report.verdict === 'accepted';
  if (options.json === true) terminal.line(JSON.stringify({ ok, file, ...report }));
  else for (const line of verificationLines(file, report)) terminal.line(line);
  if (!ok) throw new AnswerIsNo();
}

/** Never a certificate that lies beside the file: whoever forged the file could have put it there. */
async function trustListOf({ trust, data }: VerifyOptions): Promise<TrustList> {
  const { openTrustList } = await import('@congvu/signing');
  const settings = config('cli');
  const place = data ?? settings.dataFolder ?? defaultDataFolder;
  const named = data === undefined ? settings.trustFolder : undefined;
  const path = trust ?? named ?? layoutOf(placeOf(place)).trust;
  try {
    return await openTrustList(path);
  } catch (error) {
    const reason = error instanceof Error && !('errno' in error) ? ` (${error.message})` : '';
    throw new CommandFailed(
      'trust-list-unreadable',
      `Không đọc được danh sách tin cậy ở ${path}${reason}. ` +
        'Hãy chỉ ra chứng thư gốc bằng --trust, hoặc thư mục dữ liệu bằng --data.',
      { cause: error },
    );
  }
}

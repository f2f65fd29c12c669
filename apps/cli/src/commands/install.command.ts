import { randomBytes } from 'node:crypto';
import { type Command } from 'commander';
import { type Terminal } from '../terminal.js';
import { type DatabaseStepResult } from '../stack/database-steps.js';
import { ownerUrlOf } from '../stack/connection.js';

interface InstallOptions {
  readonly ordinary?: boolean;
  readonly authorityName: string;
  readonly authorityCode: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** When the business clock of a rehearsal begins: a Monday, before the province's plan of the year. */
const REHEARSAL_BEGINS = '2024-01-08T08:00:00+07:00';
/** Units whose accounts play the plan of the year: they are shown at the start. */
const FEATURED = /^(ct|pct-.*|vp\..*|snv\..*)$/;

/** `congvu install`: fills an empty database for its kind of environment; repeatable. */
export function addInstall(program: Command, terminal: Terminal): void {
  program
    .command('install')
    .description(
      'nạp dữ liệu ban đầu vào cơ sở dữ liệu trống: tỉnh mẫu, hoặc người quản trị đầu tiên',
    )
    .option('--ordinary', 'môi trường chính thức: chỉ tạo cơ quan và người quản trị đầu tiên')
    .option('--authority-name <tên>', 'tên cơ quan', 'Ủy ban nhân dân tỉnh')
    .option('--authority-code <mã>', 'mã định danh cơ quan (chữ hoa và số)', 'TINH')
    .option('--data <thư mục>', 'thư mục dữ liệu của hệ thống đang chạy')
    .option('--json', 'kết quả dạng JSON')
    .action((options: InstallOptions) => install(options, terminal));
}

async function install(options: InstallOptions, terminal: Terminal): Promise<void> {
  const ownerUrl = ownerUrlOf(options.data);
  const result =
    options.ordinary === true ? await begin(ownerUrl, options) : await loadSample(ownerUrl);
  terminal.line(options.json === true ? JSON.stringify({ ok: true, ...result }) : result.text);
  if (options.json !== true && result.password !== undefined) {
    for (const { login } of result.accounts) terminal.line(`${login} / ${result.password}`);
  }
}

async function loadSample(ownerUrl: string): Promise<DatabaseStepResult> {
  const { instant } = await import('@congvu/calendar');
  const { loadSampleProvince, SAMPLE_PASSWORD, SAMPLE_PIN } = await import('@congvu/persistence');
  const { loaded } = await loadSampleProvince(ownerUrl, { clock: instant(REHEARSAL_BEGINS) });
  const accounts = await sampleAccounts(ownerUrl);
  const number = String(accounts.length);
  const text = loaded
    ? `Đã nạp tỉnh mẫu (${number} tài khoản)`
    : `Tỉnh mẫu đã có (${number} tài khoản)`;
  return { text, accounts, password: SAMPLE_PASSWORD, pin: SAMPLE_PIN };
}

/** The password of the first administrator is drawn here and printed once; only its hash is kept. */
async function begin(ownerUrl: string, options: InstallOptions): Promise<DatabaseStepResult> {
  const { createOrdinary, findInstallation } = await import('@congvu/persistence');
  if ((await findInstallation(ownerUrl)) !== undefined) {
    return { text: 'Môi trường chính thức đã có', accounts: [] };
  }
  const { authorityName, authorityCode } = options;
  const fullName = 'Quản trị hệ thống';
  const username = 'quantri';
  const password = randomBytes(12).toString('base64url');
  const administrator = { fullName, username, password };
  await createOrdinary(ownerUrl, { authorityName, authorityCode, administrator });
  const account = { login: username, person: fullName, post: 'Người quản trị đầu tiên' };
  return {
    text: `Đã khởi tạo môi trường chính thức của ${authorityName}; hãy đổi mật khẩu người quản trị`,
    accounts: [{ ...account, unit: authorityName, featured: true }],
    password,
  };
}

async function sampleAccounts(ownerUrl: string): Promise<DatabaseStepResult['accounts']> {
  const { capacitiesOf, Database, listAccounts, SAMPLE_AUTHORITY } =
    await import('@congvu/persistence');
  const { dateInVietnam } = await import('@congvu/calendar');
  const database = await Database.connect({
    url: ownerUrl,
    poolSize: 1,
    applicationName: 'congvu-install',
  });
  try {
    return await database.read({ authorityId: SAMPLE_AUTHORITY }, async (sql) => {
      const today = dateInVietnam((await sql.moment()).businessAt);
      const rows: DatabaseStepResult['accounts'] = [];
      for (const account of await listAccounts(sql)) {
        const [held] = await capacitiesOf(sql, account.id, today);
        if (!account.sample || account.disabledAt !== null || held === undefined) continue;
        const { username: login, personName: person } = account;
        const { postTitle: post, unitName: unit } = held.capacity;
        rows.push({ login, person, post, unit, featured: FEATURED.test(login) });
      }
      return rows;
    });
  } finally {
    await database.close();
  }
}

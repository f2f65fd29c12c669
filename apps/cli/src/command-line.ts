import { Command, CommanderError } from 'commander';
import { addAudit } from './commands/audit.command.js';
import { addDemo } from './commands/demo.command.js';
import { addDoctor } from './commands/doctor.command.js';
import { addInstall } from './commands/install.command.js';
import { addLetter } from './commands/letter.command.js';
import { addMigrate } from './commands/migrate.command.js';
import { addPassword } from './commands/password.command.js';
import { addReconcile } from './commands/reconcile.command.js';
import { addStart } from './commands/start.command.js';
import { addUser } from './commands/user.command.js';
import { addVerify } from './commands/verify.command.js';
import { AnswerIsNo, CommandFailed, UsageError } from './command-error.js';
import { exitCodes } from './exit-codes.js';
import { type Terminal } from './terminal.js';

/** Adds one command to the program; one file each in `commands/`. */
export type AddCommand = (program: Command, terminal: Terminal) => void;

const commands: readonly AddCommand[] = [
  addStart,
  addDemo,
  addDoctor,
  addMigrate,
  addInstall,
  addReconcile,
  addVerify,
  addAudit,
  addLetter,
  addUser,
  addPassword,
];

const headings: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
  'Arguments:': 'Tham số:',
};

/** What Commander says in English, by the code of its error. */
const usageFaults: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'tùy chọn không có',
  'commander.unknownCommand': 'lệnh không có',
  'commander.missingArgument': 'thiếu tham số',
  'commander.excessArguments': 'thừa tham số',
  'commander.optionMissingArgument': 'tùy chọn thiếu giá trị',
  'commander.missingMandatoryOptionValue': 'thiếu tùy chọn bắt buộc',
  'commander.invalidArgument': 'giá trị không hợp lệ',
  'commander.conflictingOption': 'các tùy chọn loại trừ nhau',
};

/** Runs one command line. @returns the exit code; the caller ends the process. */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    await buildProgram(terminal).parseAsync(words, { from: 'user' });
    return exitCodes.ok;
  } catch (error) {
    return explain(error, { terminal, asJson: words.includes('--json') });
  }
}

function buildProgram(terminal: Terminal): Command {
  const program = new Command('congvu')
    .description('Công Vụ: chu kỳ văn hóa công vụ hằng năm của tỉnh')
    .helpCommand('help [lệnh]', 'hiện trợ giúp của một lệnh');
  for (const add of commands) add(program, terminal);
  for (const command of withSubcommands(program)) {
    command
      .helpOption('-h, --help', 'hiện trợ giúp')
      .configureHelp({
        styleTitle: (title) => headings[title] ?? title,
        styleUsage: (usage) => inVietnamese(usage),
        styleSubcommandTerm: (term) => inVietnamese(term),
      })
      .configureOutput({
        writeOut: (text) => terminal.line(text.trimEnd()),
        writeErr: () => undefined,
      })
      .exitOverride();
  }
  return program;
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

function inVietnamese(usage: string): string {
  return usage.replace('[options]', '[tùy chọn]').replace('[command]', '<lệnh>');
}

interface Explanation {
  readonly terminal: Terminal;
  readonly asJson: boolean;
}

function explain(error: unknown, { terminal, asJson }: Explanation): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
  if (error instanceof AnswerIsNo) return exitCodes.failed;
  const isUsage = error instanceof CommanderError || error instanceof UsageError;
  const message = messageOf(error);
  const code = isUsage ? 'usage' : codeOf(error);
  if (asJson) terminal.line(JSON.stringify({ ok: false, error: { code, message } }));
  else terminal.notice(isUsage ? `${message}\nXem cách dùng: congvu --help` : message);
  return isUsage ? exitCodes.usage : exitCodes.failed;
}

function messageOf(error: unknown): string {
  if (error instanceof CommanderError) {
    const subject = /'([^']+)'/.exec(error.message)?.[1];
    const fault = usageFaults[error.code] ?? 'cần một lệnh';
    return `Dòng lệnh chưa đúng: ${fault}${subject === undefined ? '' : ` (${subject})`}.`;
  }
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): string {
  if (error instanceof CommandFailed) return error.code;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'unexpected';
}

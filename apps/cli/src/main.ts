import { runCommandLine } from './command-line.js';
import { processTerminal } from './terminal.js';

const exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
// A command may have noted a failure that it survived.
process.exitCode ??= exitCode;

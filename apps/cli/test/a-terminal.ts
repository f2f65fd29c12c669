import { runCommandLine } from '../src/command-line.js';

export interface Spoken {
  readonly code: number;
  /** Lines of the result. */
  readonly lines: readonly string[];
  /** What was said beside the result. */
  readonly notices: readonly string[];
}

/** Runs one command line without a person at the terminal. */
export async function congvu(...words: readonly string[]): Promise<Spoken> {
  const lines: string[] = [];
  const notices: string[] = [];
  const code = await runCommandLine(words, {
    line: (text) => void lines.push(text),
    notice: (text) => void notices.push(text),
    isInteractive: false,
    confirm: () => Promise.resolve(false),
  });
  return { code, lines, notices };
}

/** The one line of JSON that a command printed. */
export function answerOf({ lines }: Spoken): Record<string, unknown> {
  return JSON.parse(lines.join('\n')) as Record<string, unknown>;
}

import { createInterface } from 'node:readline/promises';

/** Where a command speaks to a person or to a program. */
export interface Terminal {
  /** One line of the result. */
  line(text: string): void;
  /** One line about a fault or about what is under way; kept apart from the result. */
  notice(text: string): void;
  /** Whether a person sits there who can be asked. */
  readonly isInteractive: boolean;
  /** Asks; true only for an explicit yes. */
  confirm(question: string): Promise<boolean>;
}

/** The terminal of this process. A reader that has gone away must not end a command half-way. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    line: (text) => void process.stdout.write(`${text}\n`),
    notice: (text) => void process.stderr.write(`${text}\n`),
    isInteractive: process.stdin.isTTY && process.stdout.isTTY,
    confirm,
  };
}

async function confirm(question: string): Promise<boolean> {
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await dialogue.question(`${question} (gõ "có" để đồng ý) `);
    return ['có', 'co', 'yes'].includes(answer.trim().normalize('NFC').toLowerCase());
  } finally {
    dialogue.close();
  }
}

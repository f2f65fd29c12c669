import { EmbeddedError } from './embedded-error.js';
import { temporalCli, type TemporalProgram } from './temporal-program.js';

/** One way that was tried in vain. */
export interface Attempt {
  readonly way: string;
  readonly outcome: string;
}

/** A program of Temporal could be had by no way; the message names each way and what to do. */
export class ProgramNotFound extends EmbeddedError {
  readonly code = 'program-not-found';

  constructor(
    program: TemporalProgram,
    readonly attempts: readonly Attempt[],
  ) {
    const lines = attempts.map(
      ({ way, outcome }, index) => `  ${String(index + 1)}. ${way}: ${outcome}`,
    );
    const cluster =
      program === temporalCli
        ? ['  - hoặc đặt TEMPORAL_ADDRESS=máy:cổng của một cụm Temporal đang chạy.']
        : [];
    super(
      [
        `Không tìm được chương trình ${program.name} ${program.version}. Đã thử lần lượt:`,
        ...lines,
        'Cách khắc phục:',
        '  - nối mạng tới temporal.download hoặc PyPI (có pip) rồi chạy lại;',
        `  - hoặc chép chương trình ${program.name} ${program.version} vào máy rồi đặt ${program.variable}=đường-dẫn;`,
        ...cluster,
      ].join('\n'),
    );
  }
}

import { type CycleBoardView } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { type LetterToKeep } from './keepsake.js';
import { type Tally } from './tally.js';
import { cellOf, type OpenedYear } from './year-board.js';

/** What the story leaves behind for the end: the year, its letters in the order of their issue, the counting reports. */
export class YearRecord {
  /** Letter by which each unit's report is judged now. */
  readonly reports = new Map<string, string>();
  /** Reports when the snapshot was taken; nothing before. */
  frozen: Tally = { onTime: 0, late: 0, missing: 0 };
  /** Units whose report was accepted. */
  readonly accepted = new Set<string>();
  /** Letter that is replaced, by the one that replaces it. */
  readonly replaced = new Map<string, string>();
  private readonly kept: LetterToKeep[] = [];

  constructor(
    readonly year: OpenedYear,
    /** Units that act. */
    readonly cast: readonly string[],
    private readonly opened: CycleBoardView,
  ) {}

  get letters(): readonly LetterToKeep[] {
    return this.kept;
  }

  keep(letter: LetterToKeep): void {
    this.kept.push(letter);
  }

  /** Those of them that act. */
  acting(units: readonly string[]): readonly string[] {
    return units.filter((unit) => this.cast.includes(unit));
  }

  acts(unit: string): boolean {
    return this.cast.includes(unit);
  }

  /** @throws CommandFailed when the unit has sent none */
  report(unit: string): string {
    const documentId = this.reports.get(unit);
    if (documentId !== undefined) return documentId;
    throw new CommandFailed('no-report', `${unit} chưa gửi báo cáo năm.`);
  }

  replace(earlier: string, later: string): void {
    this.replaced.set(later, earlier);
  }

  obligationId(unit: string, obligation: string): string {
    return cellOf(this.opened, unit, obligation).obligationId;
  }
}

/** A duration for people: `0,9 giây`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} giây`;
}

/** What a step says when it is done. */
export interface StepResult<T> {
  readonly value: T;
  readonly text: string;
}

/** One line per step of the start with the seconds it took, and notes below the step they belong to. */
export class Progress {
  private readonly began = Date.now();

  constructor(private readonly line: (text: string) => void) {}

  /** Runs a step; its line is printed when it is done, or names what could not be done. */
  async step<T>(label: string, work: () => Promise<StepResult<T>>): Promise<T> {
    const began = Date.now();
    try {
      const { value, text } = await work();
      this.line(`  ✔ ${text} — ${seconds(Date.now() - began)}`);
      return value;
    } catch (error) {
      this.line(`  ✘ ${label} — ${seconds(Date.now() - began)}`);
      throw error;
    }
  }

  /** Something worth knowing about the step under way. */
  note(text: string): void {
    this.line(`    · ${text}`);
  }

  /** Time since the start, for people. */
  total(): string {
    return seconds(Date.now() - this.began);
  }
}

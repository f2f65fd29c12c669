import { seconds } from '../stack/progress.js';

/** Tells the story: a line a step, with the time since the story began and what the step took. */
export class Narrator {
  private readonly began = Date.now();
  private told = 0;

  constructor(private readonly line: (text: string) => void) {}

  /** Number of steps that were done. */
  get steps(): number {
    return this.told;
  }

  get elapsedSeconds(): number {
    return Math.round((Date.now() - this.began) / 100) / 10;
  }

  async step<Result>(text: string, work: () => Promise<Result>): Promise<Result> {
    const began = Date.now();
    try {
      const result = await work();
      this.told += 1;
      this.say('✔', text, began);
      return result;
    } catch (error) {
      this.say('✘', text, began);
      throw error;
    }
  }

  heading(text: string): void {
    this.line(`\n${text}`);
  }

  private say(mark: string, text: string, began: number): void {
    const clock = `${this.elapsedSeconds.toFixed(1).replace('.', ',')} s`.padStart(8);
    this.line(`${clock}  ${mark} ${text} — ${seconds(Date.now() - began)}`);
  }
}

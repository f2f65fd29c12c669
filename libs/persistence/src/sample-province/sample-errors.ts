import { PersistenceError } from '../database/persistence-error.js';

/** Sample data never enter an ordinary environment (architecture.md §9). */
export class NotARehearsal extends PersistenceError {
  readonly code = 'not-a-rehearsal';

  constructor() {
    super('Cơ sở dữ liệu này là môi trường chính thức; không nạp dữ liệu mẫu vào đây.');
  }
}

/** The data of the sample contradict themselves. */
export class SampleInconsistent extends PersistenceError {
  readonly code = 'sample-inconsistent';

  constructor(what: string) {
    super(`Dữ liệu mẫu không khớp: ${what}.`);
  }
}

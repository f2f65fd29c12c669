import { DomainError } from '../domain-error.js';

/** Only a rehearsal has a clock of its own (architecture.md §4). */
export class ClockFixed extends DomainError {
  readonly code = 'clock-fixed';

  constructor() {
    super(
      'Đồng hồ của môi trường chính thức theo giờ thực, không tua được; chỉ bản diễn tập mới tua được.',
    );
  }
}

/** The clock is being moved already. */
export class ClockAdvanceUnderWay extends DomainError {
  readonly code = 'clock-advance-under-way';

  constructor() {
    super('Đồng hồ đang được tua; hãy đợi xong rồi tua tiếp.');
  }
}

/** The business clock never goes back: what has happened has happened. */
export class ClockOnlyForward extends DomainError {
  readonly code = 'clock-only-forward';

  constructor() {
    super('Bản diễn tập đã qua thời điểm này.', [
      {
        pointer: '/until',
        code: 'past',
        detail: 'Hãy chọn một ngày sau ngày hiện tại của bản diễn tập.',
      },
    ]);
  }
}

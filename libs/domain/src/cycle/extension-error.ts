import { DomainError } from '../domain-error.js';

/** Nobody can grant a later date for it, or it is not owed any more. */
export class NotExtendable extends DomainError {
  readonly code = 'not-extendable';

  constructor() {
    super('Nghĩa vụ này không gia hạn được, hoặc không còn chờ thực hiện.');
  }
}

/** The legal cut-off has passed: what is late is not asked away (sample-province.md §2). */
export class ExtensionTooLate extends DomainError {
  readonly code = 'extension-too-late';

  constructor() {
    super('Đã qua hạn pháp lý; chỉ đề nghị gia hạn được trước khi hết hạn.');
  }
}

/** A day that cannot be the new date. */
export class ExtensionDayRefused extends DomainError {
  readonly code = 'extension-day-refused';

  constructor(detail: string) {
    super(detail);
  }
}

/** One open request for each obligation. */
export class ExtensionUnderWay extends DomainError {
  readonly code = 'extension-under-way';

  constructor() {
    super('Đã có đề nghị gia hạn đang chờ trả lời cho nghĩa vụ này.');
  }
}

/** The request is not where this could be done with it. */
export class ExtensionMovedOn extends DomainError {
  readonly code = 'extension-state';

  constructor() {
    super('Đề nghị gia hạn không còn ở bước này; hãy tải lại để xem tình trạng mới.');
  }
}

/** What the province set is waived by the province only. */
export class WaiverNeedsLetter extends DomainError {
  readonly code = 'waiver-needs-letter';

  constructor() {
    super(
      'Nghĩa vụ do Kế hoạch của tỉnh giao chỉ được miễn khi có công văn đã phát hành của Ủy ban nhân dân tỉnh.',
    );
  }
}

import { DomainError } from '@congvu/domain';

/** Somebody else's signature of this letter is under way. */
export class AlreadySigning extends DomainError {
  readonly code = 'already-signing';
  constructor() {
    super('Văn bản đang được người khác ký; hãy thử lại sau ít phút.');
  }
}

/** The task is no longer open: decided by another, or the letter went back. */
export class SigningTaskClosed extends DomainError {
  readonly code = 'not-current-step';
  constructor() {
    super('Văn bản không còn ở bước này; hãy tải lại trang.');
  }
}

/** No dated record lets this post sign such a letter today. */
export class MayNotSign extends DomainError {
  readonly code = 'no-signing-authority';
  constructor() {
    super('Chức danh này hôm nay không có thẩm quyền ký văn bản này.');
  }
}

/** The signature must be given anew. */
export class SigningOver extends DomainError {
  readonly code = 'signing-session-over';
  constructor() {
    super('Phiên ký đã hết hạn hoặc đã dùng; hãy mở lại văn bản để ký.');
  }
}

export class ForeignSession extends DomainError {
  readonly code = 'signing-session-foreign';
  override readonly level = 'warn';
  constructor() {
    super('Phiên ký này không phải của anh/chị.');
  }
}

/** Nothing leaves before the person's signature stands and the number is given (Nghị định 30/2020/NĐ-CP, Điều 32). */
export class NotReadyToSeal extends DomainError {
  readonly code = 'not-current-step';
  constructor() {
    super('Văn bản chưa đủ chữ ký hoặc chưa có số nên chưa thể đóng dấu.');
  }
}

import { DomainError } from '@congvu/domain';

/** Somebody else's signature of this letter is under way. */
export class AlreadySigning extends DomainError {
  readonly code = 'already-signing';
  constructor() {
    super('Văn bản đang được người khác ký; hãy thử lại sau ít phút.');
  }
}

/** Nothing leaves before the person's signature stands and the number is given (Nghị định 30/2020/NĐ-CP, Điều 32). */
export class NotReadyToSeal extends DomainError {
  readonly code = 'not-current-step';
  constructor() {
    super('Văn bản chưa đủ chữ ký hoặc chưa có số nên chưa thể đóng dấu.');
  }
}

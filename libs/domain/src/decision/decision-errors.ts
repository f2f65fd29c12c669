import { formatVietnameseDateTime, type Instant } from '@congvu/calendar';
import { DomainError } from '../domain-error.js';

/** The letter does not wait for this person's post, or not for this command. */
export class NotYourTurn extends DomainError {
  readonly code = 'not-current-step';
}

/** Somebody else was first; names who and when. */
export class AlreadyDecided extends DomainError {
  readonly code = 'already-decided';

  constructor(readonly decided: { readonly personName: string; readonly at: Instant } | null) {
    super(
      decided
        ? `${decided.personName} đã xử lý việc này lúc ${formatVietnameseDateTime(decided.at)}.`
        : 'Việc này đã được xử lý.',
    );
  }
}

/** A colleague on the same post has taken the task. */
export class ClaimedByOther extends DomainError {
  readonly code = 'claimed-by-other';

  constructor(personName: string) {
    super(`${personName} đang nhận xử lý việc này; cần người đó nhả việc trước.`);
  }
}

/** The content is no longer the one that the person had before his eyes. */
export class ContentChanged extends DomainError {
  readonly code = 'content-changed';

  constructor() {
    super(
      'Nội dung văn bản đã thay đổi so với bản anh/chị đang xem. Hãy mở bản mới nhất rồi quyết định.',
    );
  }
}

/** A return, a refusal or a cancellation without words that say why. */
export class ReasonRequired extends DomainError {
  readonly code = 'reason-required';

  constructor() {
    const detail = 'Cần ghi rõ lý do, ít nhất một từ có nghĩa, để người nhận biết phải làm gì.';
    super(detail, [{ pointer: '/reason', code: 'reason-required', detail }]);
  }
}

/** One person may not do this as well on the same letter (sample-province.md §5). */
export class SeparationOfDuties extends DomainError {
  readonly code = 'sod-violation';
}

/** The hold is over, or the letter went on since. */
export class UndoTooLate extends DomainError {
  readonly code = 'undo-too-late';
}

/** Somebody has opened the letter at the current step: it cannot be recalled any more. */
export class AlreadyOpened extends DomainError {
  readonly code = 'already-opened';

  constructor(opened: { readonly personName: string; readonly at: Instant }) {
    super(
      `${opened.personName} đã mở văn bản lúc ${formatVietnameseDateTime(opened.at)} nên không lấy lại được; ` +
        'hãy đề nghị người đó trả lại.',
    );
  }
}

/** The letter is past the point where it could be withdrawn, or the person is not one who may. */
export class NotWithdrawable extends DomainError {
  readonly code = 'not-withdrawable';
}

/** The letter cannot be recalled from where it stands, or not by this person. */
export class NotRecallable extends DomainError {
  readonly code = 'not-recallable';
}

/** The letter may not be returned to this step from here. */
export class ReturnTargetRefused extends DomainError {
  readonly code = 'return-target-refused';

  constructor(detail: string) {
    super(detail, [{ pointer: '/to', code: 'return-target-refused', detail }]);
  }
}

/** A post that cannot be chosen for this. */
export class PostNotEligible extends DomainError {
  readonly code = 'post-not-eligible';

  constructor(pointer: string, detail: string) {
    super(detail, [{ pointer, code: 'post-not-eligible', detail }]);
  }
}

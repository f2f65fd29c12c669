import { formatVietnamese, type PlainDate } from '@congvu/calendar';
import { DomainError } from '../domain-error.js';

/** No record gives the post the right to sign this. */
export class NoSigningAuthority extends DomainError {
  readonly code = 'no-signing-authority';
}

/** The right to sign has ended. */
export class MandateEnded extends DomainError {
  readonly code = 'mandate-ended';

  constructor(lastDay: PlainDate) {
    super(
      `Thẩm quyền ký của chức danh này đã hết hiệu lực từ sau ngày ${formatVietnamese(lastDay)}.`,
    );
  }
}

/** An authorisation (TUQ) given on by somebody who only has one himself (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 4). */
export class ReDelegation extends DomainError {
  readonly code = 'delegation-chain';

  constructor() {
    super('Người được ủy quyền không được ủy quyền lại cho người khác ký.');
  }
}

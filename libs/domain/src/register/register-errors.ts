import { DomainError } from '../domain-error.js';

/** The number would break the order of the register: another day than today, before its last date, or another year. */
export class NumberOrder extends DomainError {
  readonly code = 'number-order';

  constructor(detail: string) {
    super(detail, [{ pointer: '/date', code: 'number-order', detail }]);
  }
}

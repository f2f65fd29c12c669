import { DomainError } from '@congvu/domain';

/** A letter is to be drawn for signing and nobody is to sign it. */
export class SignerMissing extends DomainError {
  readonly code = 'signer-missing';

  constructor() {
    super('Văn bản chưa xác định người ký nên chưa thể trình ký.');
  }
}

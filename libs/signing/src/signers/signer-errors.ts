import { SigningError } from '../errors.js';

/** The signer holds no credential of this name. */
export class CredentialUnknown extends SigningError {
  readonly code = 'credential-unknown';
  readonly level = 'warn';

  constructor(readonly credentialId: string) {
    super('Chưa có chứng thư số để ký cho người dùng này.');
  }
}

/** The signer already holds a credential of this name; it is never overwritten. */
export class CredentialExists extends SigningError {
  readonly code = 'credential-exists';
  readonly level = 'warn';

  constructor(readonly credentialId: string) {
    super('Đã có chứng thư số của người dùng này.');
  }
}

/** The PIN does not open the key. The attempt has been counted. */
export class WrongPin extends SigningError {
  readonly code = 'wrong-pin';
  readonly level = 'info';

  constructor(
    readonly credentialId: string,
    /** Earliest moment of the next attempt, if it has to wait. */
    readonly retryAt: Date | undefined,
  ) {
    super('Mã PIN không đúng.');
  }
}

/** Too many wrong PINs in a row: the next attempt has to wait. The PIN was not looked at. */
export class CredentialDelayed extends SigningError {
  readonly code = 'credential-delayed';
  readonly level = 'info';

  constructor(
    readonly credentialId: string,
    readonly retryAt: Date,
  ) {
    super('Nhập sai mã PIN nhiều lần; hãy đợi rồi thử lại.');
  }
}

/** A PIN that may be chosen has 6 to 64 characters. */
export class UnusablePin extends SigningError {
  readonly code = 'unusable-pin';
  readonly level = 'info';

  constructor() {
    super('Mã PIN phải có từ 6 đến 64 ký tự.');
  }
}

/** A stored key cannot be read, or does not belong to its certificate. */
export class KeyFileDamaged extends SigningError {
  readonly code = 'key-file-damaged';
  readonly level = 'error';

  constructor(readonly credentialId: string) {
    super('Tệp khóa ký bị hỏng; phải cấp lại chứng thư.');
  }
}

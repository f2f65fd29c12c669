/** How loudly an error is logged where it is caught: a person's slip, a gap in the data, a defect. */
export type SigningErrorLevel = 'info' | 'warn' | 'error';

/** Root of every error of this package; edges translate it by `code`, people read `message`. */
export abstract class SigningError extends Error {
  abstract readonly code: string;
  abstract readonly level: SigningErrorLevel;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** Bytes that claim to be DER are not: wrong length, wrong order, not the shortest form, unknown tag. */
export class InvalidDer extends SigningError {
  readonly code = 'invalid-der';
  readonly level = 'info';

  constructor(readonly fault: string) {
    super(`Dữ liệu chữ ký không đúng mã hóa DER: ${fault}.`);
  }
}

/** The file is not a PDF that can be read in exactly one way; nothing is repaired or guessed. */
export class MalformedPdf extends SigningError {
  readonly code = 'malformed-pdf';
  readonly level = 'info';

  constructor(
    readonly fault: string,
    readonly offset?: number,
  ) {
    super(
      `Tệp PDF không đúng cấu trúc${offset === undefined ? '' : ` tại byte ${offset}`}: ${fault}.`,
    );
  }
}

/** The file is encrypted; it can neither be signed nor judged. */
export class EncryptedPdf extends SigningError {
  readonly code = 'encrypted-pdf';
  readonly level = 'info';

  constructor() {
    super('Tệp PDF được đặt mật khẩu; không ký và không kiểm tra được.');
  }
}

/** The base file leaves object numbers unused; Acrobat then doubts the first signature. */
export class BaseNotGapless extends SigningError {
  readonly code = 'base-not-gapless';
  readonly level = 'error';

  constructor(readonly objectNumber: number) {
    super(`Tệp gốc bỏ trống đối tượng số ${objectNumber}; phải tạo lại tệp trước khi ký.`);
  }
}

/** A drawing reserved an object number and never wrote the object. */
export class ObjectNeverWritten extends SigningError {
  readonly code = 'object-never-written';
  readonly level = 'error';

  constructor(readonly objectNumber: number) {
    super(`Đối tượng số ${objectNumber} được giữ chỗ nhưng không được ghi.`);
  }
}

/** The file has no form field of this name and kind. */
export class FieldMissing extends SigningError {
  readonly code = 'field-missing';
  readonly level = 'error';

  constructor(readonly field: string) {
    super(`Tệp không có ô “${field}” đã chuẩn bị sẵn.`);
  }
}

/** The signature field already carries a signature, or the text field already carries a value. */
export class FieldAlreadyFilled extends SigningError {
  readonly code = 'field-already-filled';
  readonly level = 'warn';

  constructor(readonly field: string) {
    super(`Ô “${field}” đã được ký hoặc đã có nội dung.`);
  }
}

/** An earlier signature locks the field; filling it would break that signature. */
export class FieldLocked extends SigningError {
  readonly code = 'field-locked';
  readonly level = 'warn';

  constructor(readonly field: string) {
    super(`Ô “${field}” đã bị chữ ký trước khóa.`);
  }
}

/** The CMS with its certificates does not fit the space kept for it; prepare again with more. */
export class SignatureTooLarge extends SigningError {
  readonly code = 'signature-too-large';
  readonly level = 'error';

  constructor(
    readonly size: number,
    readonly space: number,
  ) {
    super(`Chữ ký dài ${size} byte, chỗ dành sẵn chỉ có ${space} byte.`);
  }
}

/** What is to be completed is not what was prepared: another certificate or altered bytes. */
export class PreparedMismatch extends SigningError {
  readonly code = 'prepared-mismatch';
  readonly level = 'error';

  constructor(readonly fault: string) {
    super(`Chữ ký không khớp với bản đã chuẩn bị: ${fault}.`);
  }
}

/** The freshly signed file did not pass the product's own verifier; it must not be stored. */
export class SignedFileRefused extends SigningError {
  readonly code = 'signed-file-refused';
  readonly level = 'error';

  constructor(readonly reasons: readonly string[]) {
    super(`Tệp vừa ký không qua được kiểm tra: ${reasons.join(' ')}`);
  }
}

/** A certificate uses a key or an algorithm that the product neither makes nor trusts. */
export class UnsupportedKey extends SigningError {
  readonly code = 'unsupported-key';
  readonly level = 'warn';

  constructor(readonly algorithm: string) {
    super(`Loại khóa hoặc thuật toán không được hỗ trợ: ${algorithm}.`);
  }
}

/** The trust folder or file holds no root certificate. */
export class TrustListEmpty extends SigningError {
  readonly code = 'trust-list-empty';
  readonly level = 'error';

  constructor() {
    super('Danh sách tin cậy không có chứng thư gốc nào.');
  }
}

/** This authority never issued a certificate of this serial number. */
export class SerialNumberUnknown extends SigningError {
  readonly code = 'serial-number-unknown';
  readonly level = 'warn';

  constructor(readonly serialNumber: string) {
    super(`Không có chứng thư số ${serialNumber} do hệ thống cấp.`);
  }
}

import { DomainError } from '../domain-error.js';

/** The certificate does not cover this day. */
export class CertificateExpired extends DomainError {
  readonly code = 'certificate-expired';
  constructor() {
    super('Chứng thư số của người ký đã hết hạn hoặc chưa có hiệu lực; cần cấp chứng thư mới.');
  }
}

/** Its authority has taken the certificate back. */
export class CertificateRevoked extends DomainError {
  readonly code = 'certificate-revoked';
  override readonly level = 'warn';
  constructor() {
    super('Chứng thư số của người ký đã bị thu hồi; không ký bằng chứng thư này được nữa.');
  }
}

/** The certificate in the key store is not the one that the record knows for this holder. */
export class CertificateOtherPerson extends DomainError {
  readonly code = 'certificate-other-person';
  override readonly level = 'warn';
  constructor() {
    super('Chứng thư số trong kho khóa không phải của người ký; hãy báo người quản trị.');
  }
}

/** Nobody but the holder himself vouches for the certificate. */
export class CertificateSelfSigned extends DomainError {
  readonly code = 'certificate-self-signed';
  override readonly level = 'warn';
  constructor() {
    super('Chứng thư số do chính người giữ tự cấp nên không được tin cậy.');
  }
}

/** The certificate is signed with an algorithm that is not believed, such as SHA-1. */
export class CertificateWeakAlgorithm extends DomainError {
  readonly code = 'certificate-weak-algorithm';
  override readonly level = 'warn';
  constructor() {
    super('Chứng thư số dùng thuật toán không còn được chấp nhận (như SHA-1); cần cấp lại.');
  }
}

/** No path leads from the certificate to a trusted root, or it is not for signing documents. */
export class CertificateUntrusted extends DomainError {
  readonly code = 'certificate-untrusted';
  override readonly level = 'warn';
  constructor() {
    super('Chứng thư số của người ký không thuộc danh sách tin cậy của hệ thống.');
  }
}

/** The holder has a key already; it is never overwritten. */
export class CertificateExists extends DomainError {
  readonly code = 'certificate-exists';
  constructor() {
    super('Khóa ký này đã được tạo; hãy dùng mã PIN đã đặt.');
  }
}

/** A PIN that anybody would try first, or too short. */
export class PinRefused extends DomainError {
  readonly code = 'pin-refused';
  constructor() {
    const detail =
      'Mã PIN phải có từ 6 đến 64 ký tự, không gồm một ký tự lặp lại và không phải dãy số liên tiếp.';
    super(detail, [{ pointer: '/pin', code: 'pin-refused', detail }]);
  }
}

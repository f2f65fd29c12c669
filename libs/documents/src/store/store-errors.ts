import { DomainError, type Sha256 } from '@congvu/domain';

/** No file with this hash is stored. */
export class DocumentMissing extends DomainError {
  readonly code = 'document-missing';
  override readonly level = 'error';

  constructor(readonly sha: Sha256) {
    super('Không tìm thấy tệp văn bản trong kho lưu trữ.');
  }
}

/** The stored bytes are not those that were put. */
export class DocumentDamaged extends DomainError {
  readonly code = 'document-damaged';
  override readonly level = 'error';

  constructor(readonly sha: Sha256) {
    super('Tệp văn bản trong kho lưu trữ đã bị thay đổi hoặc hư hỏng.');
  }
}

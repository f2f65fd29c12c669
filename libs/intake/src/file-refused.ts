import { DomainError } from '@congvu/domain';

/** Why a file is not taken; each is a problem code of the api. */
export type RefusalCode =
  | 'active-content'
  | 'archive-unsafe'
  | 'bad-filename'
  | 'empty-file'
  | 'file-too-large'
  | 'file-type-not-allowed'
  | 'length-mismatch'
  | 'signature-invalid'
  | 'state-secret-not-allowed'
  | 'too-complex'
  | 'type-mismatch'
  | 'unreadable-file'
  | 'unreadable-pdf';

/** A refusal as it crosses the border between the inspecting process and ours. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Vietnamese sentence for the person who chose the file. */
  readonly detail: string;
}

/** The file is not taken, and nothing of it was kept. Its cause is the code, which names one check each. */
export class FileRefused extends DomainError {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, detail: string) {
    super(detail, [{ pointer: code === 'bad-filename' ? '/name' : '/file', code, detail }]);
    this.code = code;
  }
}

/** More files are being looked at than this machine should; the same file can be sent again in a moment. */
export class IntakeBusy extends DomainError {
  readonly code = 'overloaded';
  override readonly level = 'warn';

  constructor() {
    super('Đang có nhiều tệp chờ kiểm tra; hãy gửi lại tệp này sau giây lát.');
  }
}

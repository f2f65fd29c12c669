import { type DocumentType } from './document-type.js';
import { type LetterBody } from './letter-body.js';

/** Everything that is printed on a letter: the input of the drawing, complete in itself. */
export interface LetterSheet {
  readonly type: DocumentType;
  readonly issuer: LetterIssuer;
  /** After the number, e.g. `TTr-SNV`, `KH-UBND`, `SNV-CCVC`. */
  readonly symbol: string;
  /** Trích yếu: under the type name, or after "V/v" on a công văn. */
  readonly subject: string;
  readonly body: LetterBody;
  /** Null on a draft whose signer is not decided yet. */
  readonly signature: SignatureBlock | null;
  /** Initials of those who initialled (ký nháy), set after "./."; empty when nobody did. */
  readonly initials: string;
  readonly marks: LetterMarks;
}

export interface LetterIssuer {
  /** Superior body in capitals above the issuer, null where there is none (people's committees). */
  readonly superior: string | null;
  readonly name: string;
  /** Place of the date line, e.g. "Thái Nguyên". */
  readonly place: string;
}

export interface SignatureBlock {
  /** From the authority record, top to bottom: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  readonly lines: readonly string[];
  readonly signerName: string;
}

export interface LetterMarks {
  /** "DỰ THẢO" on each page until the letter is signed. */
  readonly draft: boolean;
  /** "BẢN DIỄN TẬP" and "Dữ liệu mô phỏng …" on each page of a rehearsal. */
  readonly rehearsal: boolean;
}

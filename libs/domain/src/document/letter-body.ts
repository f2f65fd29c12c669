/** Content of a letter as typed blocks: the source that the web edits and the PDF is drawn from (architecture.md §4b). */
export interface LetterBody {
  readonly schema: 'letter-body';
  readonly version: 1;
  readonly blocks: readonly Block[];
}

export type Block =
  | BasisBlock
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | AddresseesBlock
  | RecipientsBlock
  | AnnexBlock;

/** One "Căn cứ …" line; set in italics, ends with ";", the last with "." (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export interface BasisBlock {
  readonly kind: 'basis';
  readonly text: string;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1: I., II. · 2: 1., 2. · 3: a), b) — the mark itself is part of the text. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableColumn {
  readonly title: string;
  /** Share of the text width; the shares of a table add up to 1. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** "Kính gửi: …": for TTr, BC going up and công văn. */
export interface AddresseesBlock {
  readonly kind: 'addressees';
  readonly items: readonly string[];
}

/** "Nơi nhận:" — at most one a letter; drawn beside the signature, wherever it stands among the blocks. */
export interface RecipientsBlock {
  readonly kind: 'recipients';
  readonly lines: readonly RecipientLine[];
  /** After "Lưu:", e.g. `VT, CCVC`. */
  readonly archive: string;
}

export interface RecipientLine {
  /** As printed, without the leading dash and the closing semicolon. */
  readonly text: string;
  /** Code of a dated group of receivers (G1…G5) or of one unit; absent for receivers outside the system. */
  readonly receiver?: { readonly kind: 'group' | 'unit'; readonly code: string };
}

/** An annex inside the same file: starts on a new page, numbered by itself, not signed again (Phụ lục I). */
export interface AnnexBlock {
  readonly kind: 'annex';
  readonly title: string;
  readonly blocks: readonly (HeadingBlock | ParagraphBlock | TableBlock)[];
}

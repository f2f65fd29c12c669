import { type PlainDate } from '@congvu/calendar';
import { type DocumentType } from '../document/document-type.js';
import { type IssuerId, type PostCode } from '../ids.js';

/**
 * By what right a post signs (Nghị định 30/2020/NĐ-CP, Điều 13): HEAD the head himself · TM on behalf of a collective ·
 * KT deputy for the head · TL by order, laid down in a regulation · TUQ by written authorisation · Q acting head.
 */
export type AuthorityKind = 'HEAD' | 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q';

/** Days on which something holds, both ends included; `to` null: until further notice. */
export interface Validity {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** A dated right of one post to sign for one issuer. */
export interface AuthorityRecord {
  readonly post: PostCode;
  readonly issuer: IssuerId;
  readonly kind: AuthorityKind;
  readonly documentTypes: readonly DocumentType[] | 'all';
  readonly validity: Validity;
  /** Above the signature, top to bottom: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  readonly lines: readonly string[];
  /** The document that gives the right, e.g. "Quyết định số 12/QĐ-UBND ngày 05/01/2024". */
  readonly basis: string;
  /** Who authorised, for TL and TUQ. */
  readonly grantor?: PostCode;
}

/** What is printed and kept on an act: the resolved right, frozen at the moment of signing. */
export interface AuthorityLine {
  readonly kind: AuthorityKind;
  readonly lines: readonly string[];
  readonly basis: string;
  /** The post heads the issuer, or acts as its head by appointment. */
  readonly isHead: boolean;
}

export function holdsOn({ from, to }: Validity, date: PlainDate): boolean {
  return from <= date && (to === null || date <= to);
}

/** A deputy's block names the head above him (`KT. …`); a head signs alone or for the collective. */
export function isHeadKind(kind: AuthorityKind): boolean {
  return kind === 'HEAD' || kind === 'TM' || kind === 'Q';
}

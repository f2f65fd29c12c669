import { formatVietnamese, type PlainDate } from '@congvu/calendar';
import { type DocumentType, documentTypes } from '../document/document-type.js';
import { type IssuerId, type PostCode } from '../ids.js';
import { MandateEnded, NoSigningAuthority, ReDelegation } from './authority-errors.js';
import {
  type AuthorityLine,
  type AuthorityRecord,
  holdsOn,
  isHeadKind,
} from './authority-record.js';

export interface SigningQuestion {
  readonly post: PostCode;
  readonly issuer: IssuerId;
  readonly documentType: DocumentType;
  readonly on: PlainDate;
}

/**
 * By what right the post signs such a letter on the day; a record for the type goes before one for all types, then the
 * later one. @throws NoSigningAuthority, MandateEnded, ReDelegation
 */
export function resolveAuthorityLine(
  records: readonly AuthorityRecord[],
  question: SigningQuestion,
): AuthorityLine {
  const fitting = records.filter((record) => fits(record, question));
  const [record] = fitting
    .filter(({ validity }) => holdsOn(validity, question.on))
    .sort(bySpecificity);
  if (!record) throw refusal(fitting, question);
  if (record.kind === 'TUQ') requireOwnRight(records, record, question);
  const { kind, lines, basis } = record;
  return { kind, lines, basis, isHead: isHeadKind(kind) };
}

function fits(record: AuthorityRecord, { post, issuer, documentType }: SigningQuestion): boolean {
  if (record.post !== post || record.issuer !== issuer) return false;
  return record.documentTypes === 'all' || record.documentTypes.includes(documentType);
}

function bySpecificity(a: AuthorityRecord, b: AuthorityRecord): number {
  const special = Number(a.documentTypes === 'all') - Number(b.documentTypes === 'all');
  return special || (a.validity.from < b.validity.from ? 1 : -1);
}

function refusal(
  fitting: readonly AuthorityRecord[],
  { on, documentType }: SigningQuestion,
): Error {
  const [lastDay] = fitting
    .flatMap(({ validity }) => (validity.to !== null && validity.to < on ? [validity.to] : []))
    .sort()
    .reverse();
  if (lastDay) return new MandateEnded(lastDay);
  const name = documentTypes[documentType].name.toLowerCase();
  const day = formatVietnamese(on);
  return new NoSigningAuthority(
    `Chức danh này không có thẩm quyền ký ${name} của cơ quan ban hành vào ngày ${day}.`,
  );
}

/** The grantor must have signed in his own right: an authorisation is not given on. */
function requireOwnRight(
  records: readonly AuthorityRecord[],
  record: AuthorityRecord,
  question: SigningQuestion,
): void {
  const ofGrantor = records.filter(
    (other) =>
      other.post === record.grantor &&
      other.issuer === record.issuer &&
      holdsOn(other.validity, question.on),
  );
  if (ofGrantor.some(({ kind }) => kind !== 'TUQ')) return;
  if (ofGrantor.length > 0) throw new ReDelegation();
  throw new NoSigningAuthority(
    'Người ủy quyền không còn thẩm quyền ký nên ủy quyền không có hiệu lực.',
  );
}

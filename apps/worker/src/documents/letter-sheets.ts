import { type AuthorityLine, type LetterSheet, type PersonId, type PostId } from '@congvu/domain';
import { type SheetSource } from '@congvu/persistence';

/** Somebody who may sign the letter today, with the line that is printed above the name. */
export interface EligibleSigner {
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly personName: string;
  readonly authority: AuthorityLine;
}

/** Pages for reading: marked as a draft, nobody's signature block yet. */
export function draftSheet(source: SheetSource, rehearsal: boolean): LetterSheet {
  return { ...printed(source), signature: null, marks: { draft: true, rehearsal } };
}

/** Pages to be signed by this person. */
export function signingSheet(
  source: SheetSource,
  signer: EligibleSigner,
  rehearsal: boolean,
): LetterSheet {
  const signature = { lines: signer.authority.lines, signerName: signer.personName };
  return { ...printed(source), signature, marks: { draft: false, rehearsal } };
}

function printed({
  type,
  issuer,
  symbol,
  subject,
  body,
  initialledBy,
}: SheetSource): Omit<LetterSheet, 'signature' | 'marks'> {
  return {
    type,
    issuer,
    symbol,
    subject,
    body,
    initials: initialledBy.map(initialsOf).join(', '),
  };
}

/** "Nguyễn Thị Hoa" → "NTH": the mark of ký nháy after the last word (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 13). */
function initialsOf(fullName: string): string {
  return fullName
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => word.slice(0, 1).toLocaleUpperCase('vi'))
    .join('');
}

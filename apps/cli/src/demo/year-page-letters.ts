import { formatVietnamese, plainDate } from '@congvu/calendar';
import { type SummaryDocument, type YearSummary } from './summary-schema.js';

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `14/11/2024` of an ISO date or moment. */
export function dayText(iso: string): string {
  return formatVietnamese(plainDate(iso.slice(0, 10)));
}

export function letterLink({ file, symbol }: SummaryDocument): string {
  return `<a href="${encodeURI(file)}">${escaped(symbol)}</a>`;
}

/** In the order of their issue. */
export function byIssue(documents: readonly SummaryDocument[]): SummaryDocument[] {
  return documents.toSorted((one, other) => issueOf(one).localeCompare(issueOf(other)));
}

function issueOf({ issuedOn, signatures }: SummaryDocument): string {
  return signatures.at(-1)?.signedAt ?? issuedOn ?? '';
}

export function letterTable({ documents }: YearSummary): string {
  const rows = byIssue(documents).map((letter) => {
    const { issuedOn, issuer, title, authorityLine, signatures, replaces } = letter;
    const signer = signatures.find(({ kind }) => kind === 'person')?.signer ?? '';
    const replaced = documents.find(({ id }) => id === replaces);
    const note = replaced
      ? `<br><span class="note">thay thế ${escaped(replaced.symbol)}</span>`
      : '';
    return `<tr><td>${issuedOn === null ? '' : dayText(issuedOn)}</td><td>${escaped(issuer)}</td><td>${letterLink(letter)}${note}</td><td>${escaped(title)}</td><td>${escaped(authorityLine.join(' / '))}<br><span class="note">${escaped(signer)}</span></td></tr>`;
  });
  return `<div class="wide"><table><thead><tr><th scope="col">Ngày</th><th scope="col">Cơ quan</th><th scope="col">Số, ký hiệu</th><th scope="col">Trích yếu</th><th scope="col">Thẩm quyền, người ký</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

import { type DocumentRowView } from '@congvu/contracts';
import { documentStatusNames, documentTypes, formatNumberAndSymbol } from '@congvu/domain';
import { type DocumentRow } from '@congvu/persistence';

/** Where the reader sees metadata only, the subject may name somebody and is not shown. */
export const HIDDEN_SUBJECT = 'Văn bản không thuộc phạm vi được xem nội dung';

export function documentRowView(row: DocumentRow): DocumentRowView {
  return {
    id: row.id,
    documentType: row.documentType,
    typeName: documentTypes[row.documentType].name,
    subject: row.level === 'full' ? row.subject : HIDDEN_SUBJECT,
    issuer: { code: row.issuerCode, name: row.issuerName },
    draftingUnit: { code: row.unitCode, name: row.unitName },
    status: row.status,
    statusText: documentStatusNames[row.status],
    symbol: row.number === null ? row.symbol : formatNumberAndSymbol(row.number, row.symbol),
    number: row.number,
    issuedOn: row.issuedOn,
    urgency: row.urgency,
    contentVersion: row.contentVersion,
    createdAt: row.createdAt,
  };
}

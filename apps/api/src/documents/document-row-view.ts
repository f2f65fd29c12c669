import { type DocumentRowView } from '@congvu/contracts';
import { documentTypes, formatNumberAndSymbol } from '@congvu/domain';
import { type DocumentRow, type DocumentStatus } from '@congvu/persistence';

const statusTexts: Readonly<Record<DocumentStatus, string>> = {
  drafting: 'Đang soạn thảo',
  'in-progress': 'Đang trình duyệt',
  returned: 'Bị trả lại',
  'with-proposer': 'Trả lại cơ quan trình',
  signed: 'Đã ký, chờ cấp số',
  numbered: 'Đã cấp số, chờ đóng dấu',
  sealed: 'Đã đóng dấu, chờ phát hành',
  issued: 'Đã phát hành',
  withdrawn: 'Đã rút',
  rejected: 'Không được duyệt',
};

/** Where the reader sees metadata only, the subject may name somebody and is not shown. */
const HIDDEN_SUBJECT = 'Văn bản không thuộc phạm vi được xem nội dung';

export function documentRowView(row: DocumentRow): DocumentRowView {
  return {
    id: row.id,
    documentType: row.documentType,
    typeName: documentTypes[row.documentType].name,
    subject: row.level === 'full' ? row.subject : HIDDEN_SUBJECT,
    issuer: { code: row.issuerCode, name: row.issuerName },
    draftingUnit: { code: row.unitCode, name: row.unitName },
    status: row.status,
    statusText: statusTexts[row.status],
    symbol: row.number === null ? row.symbol : formatNumberAndSymbol(row.number, row.symbol),
    number: row.number,
    issuedOn: row.issuedOn,
    urgency: row.urgency,
    contentVersion: row.contentVersion,
    createdAt: row.createdAt,
  };
}

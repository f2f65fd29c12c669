/** Where a letter stands for lists and filters, in the order of its way. */
export const documentStatuses = [
  'drafting',
  'in-progress',
  'returned',
  'with-proposer',
  'signed',
  'numbered',
  'sealed',
  'issued',
  'withdrawn',
  'rejected',
] as const;

export type DocumentStatus = (typeof documentStatuses)[number];

export const documentStatusNames: Readonly<Record<DocumentStatus, string>> = {
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

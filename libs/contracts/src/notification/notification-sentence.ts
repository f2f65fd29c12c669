import { type NotificationKind } from '@congvu/domain';

/** What a notification says, in the bell and in mail; the letter itself is named by its link. */
export const notificationSentences: Readonly<Record<NotificationKind, string>> = {
  'task-opened': 'Có văn bản chờ anh/chị xử lý',
  'letter-arrived': 'Có văn bản đến chờ vào sổ',
  'letter-returned': 'Văn bản bị trả lại',
  'letter-issued': 'Văn bản đã phát hành',
  'letter-rejected': 'Văn bản không được duyệt',
  'obligation-due': 'Có nghĩa vụ sắp đến hạn',
  'obligation-overdue': 'Có nghĩa vụ đã quá hạn',
  'extension-requested': 'Có đề nghị gia hạn chờ cho ý kiến',
  'extension-advised': 'Có đề nghị gia hạn chờ trình Ủy ban nhân dân tỉnh',
  'extension-granted': 'Nghĩa vụ được gia hạn',
  'extension-refused': 'Đề nghị gia hạn không được chấp thuận',
  'obligation-reminded': 'Cơ quan chủ trì nhắc thực hiện nghĩa vụ',
  'obligation-returned': 'Báo cáo được đề nghị thay thế hoặc bổ sung',
  'evidence-missing': 'Chưa ghi nhận kết quả của nhiệm vụ thường xuyên',
  'follow-up-drafted': 'Có dự thảo công văn đôn đốc chờ anh/chị hoàn thiện',
};

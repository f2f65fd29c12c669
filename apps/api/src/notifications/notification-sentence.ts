/** Vietnamese sentence of a notification; the letter itself is named by its link. */
const sentences: Readonly<Record<string, string>> = {
  'task-opened': 'Có văn bản chờ anh/chị xử lý',
  'letter-arrived': 'Có văn bản đến chờ vào sổ',
  'letter-returned': 'Văn bản bị trả lại',
  'letter-issued': 'Văn bản đã phát hành',
  'letter-rejected': 'Văn bản không được duyệt',
  'letter-withdrawn': 'Văn bản đã được rút',
  'opinion-given': 'Có ý kiến mới về văn bản',
};

export function notificationSentence(kind: string): string {
  return sentences[kind] ?? 'Có thông báo về văn bản';
}

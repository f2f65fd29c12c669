/** Why a file or a signature is refused. Codes are stable; texts are for people. */
const TEXTS = {
  malformed: (detail) => `Tệp không đọc được theo đúng một cách duy nhất: ${detail}.`,
  encrypted: () => 'Tệp được đặt mật khẩu nên không kiểm tra được.',
  unreadable: () => 'Tệp không kiểm tra được vì nội dung bất thường.',
  'no-signature': () => 'Tệp không có chữ ký số nào.',
  'uncovered-bytes': (detail) => `Có dữ liệu không chữ ký nào bảo vệ: ${detail}.`,
  'active-content': (detail) => `Tệp chứa thành phần tự chạy hoặc ẩn hiện được (${detail}).`,
  'stray-signature': (detail) => `Có từ điển chữ ký không thuộc ô ký nào (đối tượng ${detail}).`,
  'expected-signature-missing': (detail) => `Thiếu chữ ký phải có ở ô “${detail}”.`,
  'unexpected-signer': (detail) => `Ô “${detail}” không do đúng người hoặc cơ quan phải ký ký.`,
  'unknown-revision': (detail) => `Lần lưu thứ ${detail} không trùng với bản đã lưu trong sổ.`,
  'missing-revision': (detail) => `Tệp thiếu lần lưu thứ ${detail} đã có trong sổ.`,

  'byte-range': (detail) => `Phạm vi ký không hợp lệ: ${detail}.`,
  'contents-format': (detail) => `Vùng chứa chữ ký sai định dạng: ${detail}.`,
  'signature-dictionary': (detail) => `Từ điển chữ ký không đúng PAdES: ${detail}.`,
  'cms-format': (detail) => `Dữ liệu chữ ký sai cấu trúc: ${detail}.`,
  algorithm: (detail) => `Thuật toán không nằm trong danh mục cho phép: ${detail}.`,
  'attribute-missing': () => 'Chữ ký thiếu thuộc tính bắt buộc.',
  'digest-mismatch': () => 'Nội dung đã bị thay đổi sau khi ký.',
  'signature-mismatch': () => 'Giá trị chữ ký không khớp với khóa của người ký.',
  'certificate-binding': () => 'Chữ ký không gắn với chứng thư của người ký.',
  'stray-certificate': (detail) =>
    `Chứng thư kèm theo không thuộc đường dẫn tin cậy nào (${detail}).`,
  'unsigned-attribute': (detail) => `Chữ ký kèm dữ liệu không được bảo vệ (${detail}).`,
  'lock-missing': () => 'Chữ ký không khóa các ô mà ô ký yêu cầu phải khóa.',
  'time-stamp': (detail) => `Dấu thời gian không hợp lệ: ${detail}.`,

  untrusted: () => 'Chứng thư của người ký không do nơi được tin cậy cấp.',
  'self-signed': (detail) => `Chứng thư “${detail}” do chính người giữ tự cấp.`,
  'certificate-algorithm': (detail) =>
    `Chứng thư “${detail}” dùng thuật toán không được chấp nhận (như SHA-1).`,
  'certificate-not-valid-then': (detail) => `Chứng thư “${detail}” không có hiệu lực vào lúc ký.`,
  'certificate-usage': (detail) => `Chứng thư “${detail}” không dùng để ký văn bản.`,
  revoked: (detail) => `Chứng thư “${detail}” đã bị thu hồi.`,
  'revocation-unknown': (detail) => `Không có danh sách thu hồi để kiểm tra chứng thư “${detail}”.`,
  'revocation-outdated': (detail) => `Danh sách thu hồi dùng cho chứng thư “${detail}” đã quá hạn.`,

  'page-changed': (detail) => `Trang đã bị thay đổi sau khi ký (${detail}).`,
  'object-replaced': (detail) => `Nội dung đã ký bị thay bằng nội dung khác (${detail}).`,
  'object-removed': (detail) => `Nội dung đã ký bị xóa (đối tượng ${detail}).`,
  'object-smuggled': (detail) =>
    `Nội dung mới chen vào chỗ trống của phần đã ký (đối tượng ${detail}).`,
  'catalog-changed': (detail) => `Cấu trúc văn bản bị thay đổi sau khi ký (${detail}).`,
  'form-changed': (detail) => `Biểu mẫu bị thay đổi sau khi ký (${detail}).`,
  'field-changed': (detail) => `Ô “${detail}” bị thay đổi sau khi ký.`,
  'locked-field-changed': (detail) => `Ô “${detail}” bị thay đổi sau khi đã bị chữ ký khóa.`,
  'annotation-added': (detail) => `Có chú thích chèn thêm sau khi ký (${detail}).`,
  'change-forbidden': () => 'Chữ ký không cho phép thay đổi nào nữa, nhưng tệp đã thay đổi.',
} as const satisfies Record<string, (detail: string) => string>;

export type ReasonCode = keyof typeof TEXTS;

export interface Reason {
  readonly code: ReasonCode;
  /** One sentence in Vietnamese. */
  readonly text: string;
}

export const reason = (code: ReasonCode, detail = ''): Reason => ({
  code,
  text: TEXTS[code](detail),
});

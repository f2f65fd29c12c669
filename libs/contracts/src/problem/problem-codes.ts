interface ProblemKind {
  readonly status: number;
  /** Vietnamese, shown to people. */
  readonly title: string;
}

/** Every problem code with its HTTP status and title; rules of the domain use the same codes. */
export const problemKinds = {
  'malformed-json': { status: 400, title: 'Nội dung gửi lên không phải JSON hợp lệ' },
  'unsafe-key': { status: 400, title: 'Nội dung gửi lên có khóa trùng hoặc bị cấm' },
  'unknown-field': { status: 400, title: 'Có trường thừa' },
  'bad-unicode': { status: 400, title: 'Văn bản có mã ký tự hỏng' },
  'bad-id': { status: 400, title: 'Mã định danh không đúng dạng' },
  'bad-sort': { status: 400, title: 'Không sắp xếp được theo cách này' },
  'bad-page': { status: 400, title: 'Tham số trang không hợp lệ' },
  'bad-filter': { status: 400, title: 'Bộ lọc không hợp lệ' },
  'bad-range': { status: 416, title: 'Khoảng byte không hợp lệ' },
  'idempotency-key-required': { status: 400, title: 'Thiếu hoặc sai Idempotency-Key' },
  'not-signed-in': { status: 401, title: 'Chưa đăng nhập hoặc phiên đã hết hạn' },
  'bad-credentials': { status: 401, title: 'Tên đăng nhập hoặc mật khẩu không đúng' },
  'wrong-pin': { status: 401, title: 'Mã PIN không đúng' },
  'csrf-rejected': { status: 403, title: 'Yêu cầu không đến từ trang này' },
  forbidden: { status: 403, title: 'Chức danh đang dùng không được làm việc này' },
  'capacity-required': { status: 403, title: 'Chưa chọn chức danh để làm việc' },
  'sod-violation': { status: 403, title: 'Người này không được làm bước này' },
  'not-found': { status: 404, title: 'Không tìm thấy' },
  'method-not-allowed': { status: 405, title: 'Không hỗ trợ cách gọi này' },
  'idempotency-mismatch': { status: 409, title: 'Mã yêu cầu đã dùng cho việc khác' },
  'not-current-step': { status: 409, title: 'Không còn là lượt của bước này' },
  'already-decided': { status: 409, title: 'Việc đã được xử lý' },
  'claimed-by-other': { status: 409, title: 'Việc đã có người nhận' },
  'already-opened': { status: 409, title: 'Văn bản đã được mở ở bước này' },
  'not-withdrawable': { status: 409, title: 'Không rút được văn bản' },
  'not-recallable': { status: 409, title: 'Không lấy lại được văn bản' },
  'signing-session-over': { status: 409, title: 'Phiên ký không còn dùng được' },
  'content-changed': { status: 409, title: 'Nội dung đã thay đổi' },
  'number-order': { status: 409, title: 'Số hoặc ngày không theo thứ tự của sổ' },
  'undo-too-late': { status: 409, title: 'Đã quá thời gian hoàn tác' },
  'already-signing': { status: 409, title: 'Văn bản đang được ký' },
  'duplicate-person': { status: 409, title: 'Trùng người' },
  conflict: { status: 409, title: 'Việc này không làm được lúc này' },
  precondition: { status: 428, title: 'Thiếu phiên bản đang sửa (If-Match)' },
  stale: { status: 412, title: 'Bản đang sửa đã cũ' },
  'body-too-large': { status: 413, title: 'Nội dung gửi lên quá lớn' },
  'unsupported-media-type': { status: 415, title: 'Kiểu nội dung không được hỗ trợ' },
  'wrong-type': { status: 422, title: 'Sai kiểu dữ liệu' },
  'invalid-field': { status: 422, title: 'Có trường chưa đúng' },
  'invisible-char': { status: 422, title: 'Có ký tự không nhìn thấy' },
  'mixed-script': { status: 422, title: 'Có từ lẫn chữ của bảng chữ cái khác' },
  'suspicious-letter': { status: 422, title: 'Có chữ giống Đ nhưng không phải Đ' },
  'legacy-font': { status: 422, title: 'Văn bản gõ bằng phông chữ cũ' },
  'too-many-marks': { status: 422, title: 'Có quá nhiều dấu chồng lên nhau' },
  'bad-link': { status: 422, title: 'Có liên kết chạy mã lệnh' },
  'line-break': { status: 422, title: 'Trường này chỉ gồm một dòng' },
  length: { status: 422, title: 'Dài quá giới hạn' },
  blank: { status: 422, title: 'Chưa có nội dung' },
  'invalid-text': { status: 422, title: 'Có đoạn văn bản chưa dùng được' },
  'state-secret-not-allowed': { status: 422, title: 'Không soạn văn bản mật trên hệ thống này' },
  'reason-required': { status: 422, title: 'Chưa nêu lý do' },
  'draft-incomplete': { status: 422, title: 'Dự thảo chưa đủ để trình' },
  'return-target-refused': { status: 422, title: 'Không trả lại về bước này được' },
  'post-not-eligible': { status: 422, title: 'Không chọn được chức danh này' },
  'no-signing-authority': { status: 422, title: 'Không có thẩm quyền ký' },
  'mandate-ended': { status: 422, title: 'Thẩm quyền ký đã hết hiệu lực' },
  'delegation-chain': { status: 422, title: 'Không được ủy quyền lại' },
  'signing-session-foreign': { status: 403, title: 'Phiên ký của người khác' },
  'certificate-expired': { status: 422, title: 'Chứng thư số đã hết hạn' },
  'certificate-revoked': { status: 422, title: 'Chứng thư số đã bị thu hồi' },
  'certificate-other-person': { status: 422, title: 'Chứng thư số không phải của người ký' },
  'certificate-missing': { status: 422, title: 'Chưa có chứng thư số' },
  'too-many-attempts': { status: 429, title: 'Thử sai nhiều lần, hãy chờ' },
  internal: { status: 500, title: 'Lỗi hệ thống' },
  'signer-unavailable': { status: 503, title: 'Bộ phận ký số chưa sẵn sàng' },
  'not-ready': { status: 503, title: 'Hệ thống chưa sẵn sàng' },
  overloaded: { status: 503, title: 'Hệ thống đang bận' },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof problemKinds;

/** Whether `code` is one of the codes above; other codes of the domain are answered as 422. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemKinds, code);
}

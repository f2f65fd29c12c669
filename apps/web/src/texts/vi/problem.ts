export const problem = {
  unexpected: 'Lỗi ngoài dự kiến',
  unexpectedDetail: 'Máy chủ trả lời không đúng dạng (mã {{status}}).',
  offline: 'Không kết nối được với máy chủ',
  offlineDetail: 'Kiểm tra đường mạng rồi thử lại; nội dung đang làm vẫn còn.',
  brokenDetail:
    'Trang này gặp lỗi. Thử lại; nếu vẫn lỗi thì tải lại trang hoặc báo người quản trị hệ thống.',
  partMissing: 'Chưa tải được phần này của trang',
  partMissingDetail:
    'Không kết nối được với máy chủ, hoặc hệ thống vừa có phiên bản mới. Tải lại trang để làm tiếp; dự thảo đang soạn vẫn còn.',
  reload: 'Tải lại trang',
  requestId: 'Mã yêu cầu: {{id}}',
  retry: 'Thử lại',
} as const;

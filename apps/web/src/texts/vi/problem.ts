export const problem = {
  unexpected: 'Lỗi ngoài dự kiến',
  unexpectedDetail: 'Máy chủ trả lời không đúng dạng (mã {{status}}).',
  offline: 'Không kết nối được với máy chủ',
  offlineDetail: 'Kiểm tra đường mạng rồi thử lại; nội dung đang làm vẫn còn.',
  requestId: 'Mã yêu cầu: {{id}}',
  retry: 'Thử lại',
} as const;

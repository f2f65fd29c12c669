export const notifications = {
  title: 'Thông báo',
  bell: 'Thông báo, {{n}} chưa đọc',
  all: 'Xem tất cả',
  none: 'Không có thông báo.',
  new: 'mới ·',
  of: '{{sentence}}: {{subject}}',
  readAll: 'Đánh dấu đã đọc tất cả',
} as const;

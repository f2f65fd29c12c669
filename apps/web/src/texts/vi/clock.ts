export const clock = {
  title: 'Đồng hồ diễn tập',
  now: 'Bản diễn tập đang ở',
  next: 'Mốc kế tiếp',
  noNext: 'Không còn mốc nào đang chờ.',
  until: 'Tua đến ngày',
  advance: 'Tua',
  effect:
    'Tua đến 8 giờ sáng của ngày ấy. Các mốc trên đường (nhắc việc, chốt danh sách, đôn đốc) được xử lý lần lượt, đúng ngày giờ của từng mốc. Đồng hồ không lùi lại được.',
  running: 'Đang tua: đã đến {{reached}}, đích {{until}}, qua {{steps}} mốc.',
  done: 'Lần tua gần nhất đã đến {{until}}, qua {{steps}} mốc.',
  failed:
    'Lần tua gần nhất dừng ở {{reached}}: có việc chưa xử lý xong sau ba phút. Xem các cảnh báo của hệ thống rồi tua tiếp.',
};

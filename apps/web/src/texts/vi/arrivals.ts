export const arrivals = {
  title: 'Văn bản đến',
  states: 'Tình trạng',
  state: { waiting: 'Chờ vào sổ', registered: 'Đã vào sổ', returned: 'Đã trả lại' },
  none: {
    waiting: 'Không có văn bản nào chờ vào sổ.',
    registered: 'Chưa có văn bản nào được vào sổ.',
    returned: 'Không có văn bản nào bị trả lại.',
  },
  number: 'Số đến',
  action: 'Xử lý',
  openTask: 'Mở việc vào sổ',
  register: 'Vào sổ',
  registered: 'Đã vào sổ, số đến {{number}}.',
} as const;

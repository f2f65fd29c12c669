export const signing = {
  title: { person: 'Ký số', agency: 'Đóng dấu cơ quan' },
  file: 'Tệp sẽ ký',
  pin: 'Mã PIN',
  confirm: { person: 'Ký văn bản này', agency: 'Đóng dấu văn bản này' },
  hash: 'SHA-256 của tệp đang xem: {{hash}}',
} as const;

export const profile = {
  authority: 'Địa phương',
  businessDay: 'Ngày làm việc',
  inUse: 'đang dùng',
  use: 'Dùng chức danh này',
  role: {
    officer: 'soạn thảo',
    reviewer: 'xem xét',
    signer: 'ký',
    clerk: 'văn thư',
    supervisor: 'theo dõi',
    administrator: 'quản trị',
    auditor: 'kiểm tra',
  },
  changePassword: 'Đổi mật khẩu',
  password: {
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới (ít nhất 10 ký tự)',
    again: 'Nhập lại mật khẩu mới',
  },
  passwordsDiffer: 'Hai lần nhập mật khẩu mới không giống nhau.',
  passwordChanged: 'Đã đổi mật khẩu.',
} as const;

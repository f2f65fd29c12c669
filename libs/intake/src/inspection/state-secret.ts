import { FileRefused } from '../file-refused.js';

/** Luật Bảo vệ bí mật nhà nước 117/2025/QH15, Điều 5: such a document is not kept on a device on a network. */
export function secret(mark: string): FileRefused {
  return new FileRefused(
    'state-secret-not-allowed',
    `Tệp có dấu chỉ độ mật (“${mark.slice(0, 60)}”). Tài liệu bí mật nhà nước không được đưa vào hệ thống này; hãy xử lý bằng giấy theo quy định. Tệp chưa được lưu.`,
  );
}

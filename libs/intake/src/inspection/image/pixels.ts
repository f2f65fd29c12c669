import { FileRefused } from '../../file-refused.js';

/** More than any page scanned for reading; a picture of that size exhausts who opens it. */
const MOST_PIXELS = 100_000_000;

/** @throws FileRefused too-complex */
export function checkPixels(width: number, height: number): void {
  if (width > 0 && height > 0 && width * height <= MOST_PIXELS) return;
  throw new FileRefused(
    'too-complex',
    `Ảnh ${width} × ${height} điểm là quá lớn; hãy chụp hoặc quét lại ở độ phân giải thường dùng.`,
  );
}

export function damagedImage(): FileRefused {
  return new FileRefused(
    'unreadable-file',
    'Tệp ảnh hỏng hoặc bị cắt cụt; hãy chụp, quét hoặc lưu lại rồi chọn lại.',
  );
}

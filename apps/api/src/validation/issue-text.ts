import { type z } from 'zod';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'đúng hoặc sai',
  array: 'danh sách',
  object: 'đối tượng',
};

/** Vietnamese sentence for an issue whose schema gives none. */
export function issueText(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Thiếu trường này.'
        : `Phải là ${typeNames[String(issue.expected)] ?? 'kiểu khác'}.`;
    case 'unrecognized_keys':
      return `Không có trường: ${issue.keys.join(', ').slice(0, 200)}.`;
    case 'too_big':
      return `Không được lớn hơn ${String(issue.maximum)}.`;
    case 'too_small':
      return `Không được nhỏ hơn ${String(issue.minimum)}.`;
    case 'invalid_value':
      return 'Giá trị không có trong danh mục.';
    case 'invalid_union':
      return 'Không khớp dạng nào được nhận.';
    default:
      return 'Giá trị không hợp lệ.';
  }
}

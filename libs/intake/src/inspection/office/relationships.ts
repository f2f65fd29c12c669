import { readPart } from './office-part.js';

/** Relations that lead out of the file, as people call what they fetch. */
const OUTSIDE: Readonly<Record<string, string>> = {
  attachedTemplate: 'mẫu (template) lấy từ bên ngoài',
  image: 'ảnh lấy từ bên ngoài',
  externalLinkPath: 'liên kết tới bảng tính khác',
  oleObject: 'đối tượng lấy từ bên ngoài',
};

/** A scheme that runs something or reaches into the network of who clicks it. */
const LEADING_ELSEWHERE = /^(?:(?!https?:|mailto:)[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i;

/** What the relations of a part would fetch or run; links that a reader follows himself are none. */
export function fetchedBy(bytes: Buffer): string[] {
  const found: string[] = [];
  readPart(bytes, {
    onOpen: (name, { TargetMode, Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const kind = Type.split('/').at(-1) ?? '';
      if (/^(?:vbaProject|wordVbaData|xlMacrosheet|control|package)$/.test(kind)) {
        found.push('macro hoặc điều khiển nhúng');
      }
      if (TargetMode?.toLowerCase() !== 'external') return;
      if (kind === 'hyperlink') {
        if (LEADING_ELSEWHERE.test(Target)) found.push('liên kết tới tệp hoặc lệnh');
      } else found.push(OUTSIDE[kind] ?? 'thành phần lấy từ bên ngoài');
    },
  });
  return found;
}

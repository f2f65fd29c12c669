import { type DocumentFileView } from '@congvu/contracts';
import { type FileOfDocument } from '@congvu/persistence';

export function fileView(file: FileOfDocument): DocumentFileView {
  const { sha256, kind, version, revision, bytes, pages, madeAt } = file;
  return { sha256, kind, version, revision, bytes, pages, madeAt, title: titleOf(file) };
}

function titleOf({ kind, version }: FileOfDocument): string {
  switch (kind) {
    case 'draft':
      return `Dự thảo, phiên bản ${String(version)}`;
    case 'enclosure':
      return `Dự thảo kèm theo, phiên bản ${String(version)}`;
    case 'signing':
      return `Bản trình ký, phiên bản ${String(version)}`;
    case 'base':
      return 'Bản gốc trước khi ký';
    case 'person':
      return 'Bản đã ký';
    case 'agency':
      return 'Bản đã đóng dấu';
  }
}

/** The kinds of files that are taken, by their bytes. */
export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'jpeg' | 'png';

interface KindFacts {
  readonly mediaType: string;
  /** The first one is what a stored name ends with. */
  readonly extensions: readonly [string, ...string[]];
  /** As people call it, Vietnamese. */
  readonly title: string;
}

export const fileKinds: Readonly<Record<FileKind, KindFacts>> = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], title: 'PDF' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    title: 'Word (.docx)',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    title: 'Excel (.xlsx)',
  },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], title: 'ảnh JPEG' },
  png: { mediaType: 'image/png', extensions: ['png'], title: 'ảnh PNG' },
};

const kinds = Object.keys(fileKinds) as FileKind[];

export const kindOfExtension = (extension: string): FileKind | undefined =>
  kinds.find((kind) => fileKinds[kind].extensions.includes(extension));

export const kindOfMediaType = (mediaType: string): FileKind | undefined =>
  kinds.find((kind) => fileKinds[kind].mediaType === mediaType);

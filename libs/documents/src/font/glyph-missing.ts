import { DomainError, type FieldFault } from '@congvu/domain';

/** A text holds a character that the font cannot print; callers know the field and add it by pointer. */
export class GlyphMissing extends DomainError {
  readonly code = 'glyph-missing';

  constructor(
    readonly character: string,
    faults: readonly FieldFault[] = [],
  ) {
    super(glyphMissingDetail(character), faults);
  }
}

/** Vietnamese sentence that names the character and its code point, for a field's error. */
export function glyphMissingDetail(character: string): string {
  const shown = /[\p{C}\p{Z}\p{M}]/u.test(character) ? '' : ` “${character}”`;
  return `Ký tự không in được:${shown} ${codePointName(character)}.`;
}

/** `U+1F600` for "😀". */
function codePointName(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

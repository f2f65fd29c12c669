/** The text without a closing full stop, comma or semicolon. */
export function withoutEnd(text: string): string {
  return text.replace(/[\s.,;]+$/u, '');
}

/** After a form has closed the keyboard goes on where it was: at the row in the list, or at the letter. */
export function focusPlace(): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>('.task-row[aria-current]');
    // On a narrow screen the letter covers the list.
    const place = row?.checkVisibility()
      ? row
      : document.querySelector<HTMLElement>('.letter-content');
    place?.focus();
  });
}

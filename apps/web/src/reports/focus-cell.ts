const FIELDS = 'input, select, textarea, button';

/** Puts the cursor into a cell by its pointer, or into the nearest part of the form that holds it. */
export function focusCell(pointer: string): void {
  const steps = pointer.split('/');
  for (let length = steps.length; length > 1; length -= 1) {
    const place = document.querySelector<HTMLElement>(
      `[data-pointer="${CSS.escape(steps.slice(0, length).join('/'))}"]`,
    );
    if (!place) continue;
    const block = place.querySelectorAll('.block')[Number(steps[length])];
    const field = block?.querySelector<HTMLElement>('textarea, input');
    const target = field ?? (isField(place) ? place : place.querySelector<HTMLElement>(FIELDS));
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
    return;
  }
}

function isField(place: HTMLElement): boolean {
  return place.matches(FIELDS) || (place.tabIndex === -1 && place.hasAttribute('tabindex'));
}

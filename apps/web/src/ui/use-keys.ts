import { useEffect, useRef } from 'react';

/** Keys of a screen: `j`, `enter`, `ctrl+enter`, `?`. */
export type Keys = Readonly<Record<string, () => void>>;

/**
 * Single keys are off inside anything that is typed into, while an input method composes (Telex, VNI), and while a
 * dialog is open; chords with Ctrl work everywhere but behind a dialog.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const act = latest.current[name];
      if (!act || event.defaultPrevented || !mayAct(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function nameOf({ key, ctrlKey, metaKey }: KeyboardEvent): string {
  return `${ctrlKey || metaKey ? 'ctrl+' : ''}${key.toLowerCase()}`;
}

const IME_KEY_CODE = 229;

function mayAct(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === IME_KEY_CODE || event.altKey) return false;
  if (document.querySelector('[role="dialog"], dialog[open]')) return false;
  const isChord = event.ctrlKey || event.metaKey;
  return isChord || !isTypedInto(event);
}

const WITH_THEIR_OWN_ENTER = 'button, a[href], summary, [role="tab"]';

function isTypedInto({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input, textarea, select'))
    return key !== 'Escape';
  return key === 'Enter' && target.matches(WITH_THEIR_OWN_ENTER);
}

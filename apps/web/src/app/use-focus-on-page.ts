import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** A new page takes the focus when the old one has taken it away with it, so that the tab key begins at its top. */
export function useFocusOnPage(): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) page.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname]);
  return page;
}

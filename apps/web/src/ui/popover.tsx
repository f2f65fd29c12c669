import { type ReactNode, useEffect, useRef, useState } from 'react';

interface PopoverProps {
  readonly label: ReactNode;
  readonly accessibleName?: string;
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small sheet below itself; Esc and a click elsewhere close it. */
export function Popover({ label, accessibleName, className = '', children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const outside = ({ target }: MouseEvent) => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('mousedown', outside);
    return () => document.removeEventListener('mousedown', outside);
  }, [isOpen]);
  return (
    <div
      ref={frame}
      className={`popover ${className}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // The list below hears this key, too.
        event.preventDefault();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="popover-button"
        aria-expanded={isOpen}
        aria-label={accessibleName}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && <div className="popover-sheet">{children(() => setOpen(false))}</div>}
    </div>
  );
}

import { type ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Nothing here, and what comes next. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="empty">
      <p>{title}</p>
      {children}
    </div>
  );
}

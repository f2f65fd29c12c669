interface RedlineProps {
  readonly words: readonly {
    readonly kind: 'same' | 'added' | 'removed';
    readonly text: string;
  }[];
}

/** Removed words struck through, added ones underlined: told by shape, not by colour alone. */
export function Redline({ words }: RedlineProps) {
  return (
    <p className="redline">
      {words.map(({ kind, text }, index) => {
        if (kind === 'added') return <ins key={index}>{text}</ins>;
        if (kind === 'removed') return <del key={index}>{text}</del>;
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}

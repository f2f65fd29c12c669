import { type FieldFaultView } from '@congvu/contracts';

interface FaultLinesProps {
  readonly faults: readonly FieldFaultView[];
  /** Place of the field; faults of places within it are shown, too. */
  readonly pointer: string;
  readonly isExact?: boolean;
}

/** What is wrong at this place of the draft. */
export function FaultLines({ faults, pointer, isExact = false }: FaultLinesProps) {
  const here = faults.filter(
    (fault) => fault.pointer === pointer || (!isExact && fault.pointer.startsWith(`${pointer}/`)),
  );
  if (here.length === 0) return null;
  return (
    <ul className="faults">
      {here.map(({ pointer: place, detail }) => (
        <li key={`${place} ${detail}`}>{detail}</li>
      ))}
    </ul>
  );
}

/** A field of a row: how it is typed and shown. Required ones stand in no report without a value. */
export interface RowField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'date' | 'figure' | 'choice' | 'recommendations';
  readonly isRequired: boolean;
  readonly options?: Readonly<Record<string, string>>;
}

type FieldKind = Exclude<RowField['kind'], 'choice'>;

export const required = (key: string, label: string, kind: FieldKind): RowField => ({
  key,
  label,
  kind,
  isRequired: true,
});

export const optional = (key: string, label: string, kind: FieldKind): RowField => ({
  ...required(key, label, kind),
  isRequired: false,
});

export const choice = (
  key: string,
  label: string,
  options: Readonly<Record<string, string>>,
): RowField => ({ key, label, kind: 'choice', isRequired: true, options });

import { instant } from '@congvu/calendar';
import { type EntitySchemaColumnOptions, type ValueTransformer } from 'typeorm';

type Options = Partial<EntitySchemaColumnOptions>;
type ColumnOf = (options?: Options) => EntitySchemaColumnOptions;

/** TypeORM makes a Date of what the pool gave as an `Instant`; entities, like rows, hold instants. */
const asInstant: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: Date | null) => (value === null ? null : instant(value.toISOString())),
};

const column =
  (defaults: EntitySchemaColumnOptions): ColumnOf =>
  (options) => ({ ...defaults, ...options });

/** Columns of entities by the type that PostgreSQL knows them by. */
export const uuid = column({ type: 'uuid' });
export const uuids = column({ type: 'uuid', array: true });
export const text = column({ type: 'text' });
export const texts = column({ type: 'text', array: true });
export const varchar = column({ type: 'character varying' });
export const integer = column({ type: 'integer' });
export const bigint = column({ type: 'bigint' });
export const boolean = column({ type: 'boolean' });
export const jsonb = column({ type: 'jsonb' });
export const bytea = column({ type: 'bytea' });
/** A legal date, as a string. */
export const date = column({ type: 'date' });
export const dateRange = column({ type: 'daterange' });
/** A moment, as an `Instant`. */
export const moment = column({ type: 'timestamp with time zone', transformer: asInstant });

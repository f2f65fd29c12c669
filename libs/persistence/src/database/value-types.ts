import { instant } from '@congvu/calendar';
import pg from 'pg';

type Parser = (text: string) => unknown;

const { builtins } = pg.types;
const DATE_ARRAY = 1182;
const TIMESTAMPTZ_ARRAY = 1185;
const NUMERIC_ARRAY = 1231;
const TEXT_ARRAY = 1009;

const asWritten: Parser = (text) => text;
const textArray = parserOf(TEXT_ARRAY) as (text: string) => (string | null)[];

/**
 * Legal dates stay strings, never a Date of some local zone; moments become `Instant`; int8 and numeric stay
 * strings, so no digit is lost (architecture.md §4b, columns).
 */
const parsers: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [builtins.DATE, asWritten],
  [builtins.TIMESTAMP, asWritten],
  [builtins.INT8, asWritten],
  [builtins.NUMERIC, asWritten],
  [builtins.TIMESTAMPTZ, instant],
  [DATE_ARRAY, textArray],
  [NUMERIC_ARRAY, textArray],
  [
    TIMESTAMPTZ_ARRAY,
    (text) => textArray(text).map((item) => (item === null ? null : instant(item))),
  ],
]);

/** How values of PostgreSQL arrive in the program; given to every pool. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): never =>
    // pg's own type asks for `any` in and out; nothing here looks at the parser.
    ((format === 'binary' ? undefined : parsers.get(oid)) ?? parserOf(oid, format)) as never,
};

function parserOf(oid: number, format?: 'text' | 'binary'): Parser {
  const parser: unknown = pg.types.getTypeParser(oid, format);
  return parser as Parser;
}

import canonicalizeModule from 'canonicalize';

// The package is CommonJS; its default export is the function itself, which its types do not say under NodeNext.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string;

/** The one spelling of a JSON value (RFC 8785). What is hashed is these bytes, never what PostgreSQL makes of jsonb. */
export function canonicalJson(value: unknown): string {
  return canonicalize(value);
}

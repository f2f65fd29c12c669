import { z } from 'zod';

const dateSchema = z.iso.date();
/** By the business clock, in the province's time. */
const instantSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?\+07:00$/);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

const signatureSchema = z.strictObject({
  kind: z.enum(['person', 'agency']),
  signer: z.string(),
  post: z.string(),
  signedAt: instantSchema,
});

const documentSchema = z.strictObject({
  id: z.string(),
  issuer: z.string(),
  type: z.string(),
  number: z.int().nullable(),
  symbol: z.string(),
  title: z.string(),
  issuedOn: dateSchema.nullable(),
  authorityLine: z.array(z.string()),
  /** Letter that this one replaces. */
  replaces: z.string().nullable(),
  arrivals: z.array(
    z.strictObject({ unit: z.string(), number: z.int().nullable(), at: instantSchema }),
  ),
  /** Below the folder of the demo. */
  file: z.string().regex(/^documents\/[^/]+\.pdf$/),
  sha256: sha256Schema,
  status: z.string(),
  signatures: z.array(signatureSchema),
});

const unitSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  obligations: z.array(
    z.strictObject({
      code: z.string(),
      state: z.string(),
      target: dateSchema.nullable(),
      cutoff: instantSchema.nullable(),
      receivedAt: instantSchema.nullable(),
      lateWorkingDays: z.int().nullable(),
      returned: z.int(),
      extendedTo: dateSchema.nullable(),
    }),
  ),
});

/** What `summary.json` says of a year; `elapsedSeconds` alone is real time. */
export const yearSummarySchema = z.strictObject({
  product: z.strictObject({ name: z.string(), version: z.string() }),
  definition: z.strictObject({ title: z.string(), version: z.int(), sha256: sha256Schema }),
  authority: z.string(),
  year: z.int(),
  deadlines: z.array(
    z.strictObject({
      obligation: z.string(),
      text: z.string(),
      target: dateSchema.nullable(),
      cutoff: instantSchema.nullable(),
    }),
  ),
  documents: z.array(documentSchema),
  units: z.array(unitSchema),
  escalations: z.array(
    z.strictObject({
      unit: z.string(),
      obligation: z.string(),
      rung: z.int(),
      to: z.string(),
      at: instantSchema,
    }),
  ),
  /** As it stood when the snapshot was taken; `document` is null while no report of the province was issued. */
  consolidated: z.strictObject({
    document: z.string().nullable(),
    units: z.int(),
    onTime: z.int(),
    late: z.int(),
    missing: z.int(),
    totals: z.array(
      z.strictObject({ indicator: z.string(), value: z.string().nullable(), unit: z.string() }),
    ),
  }),
  /** Cases of commendation and discipline are not played yet. */
  decisions: z.strictObject({
    commendations: z.array(z.never()),
    disciplines: z.array(z.never()),
  }),
  /** What the system was right to refuse. */
  refused: z.array(z.strictObject({ what: z.string(), code: z.string() })),
  audit: z.strictObject({ entries: z.int(), chains: z.int(), verified: z.boolean() }),
  elapsedSeconds: z.number(),
});

export type YearSummary = z.output<typeof yearSummarySchema>;
export type SummaryDocument = YearSummary['documents'][number];

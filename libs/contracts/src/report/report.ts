import { enteredCodes } from '@congvu/report';
import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';
import { cellSchema, computedFiguresSchema } from './figure.js';
import { reportFaultSchema, unitReportSchema } from './unit-report.js';

const shown = {
  year: z.int(),
  window: z.strictObject({ from: plainDateSchema, to: plainDateSchema }),
  /** With the two figures below, what the checks need where the report is filled in. */
  unit: z.strictObject({ kind: z.enum(['agency', 'district', 'commune']) }),
  /** Letters of the window in the unit's own register; null where it is not kept here. */
  outgoingLetters: cellSchema,
  report: unitReportSchema,
  computed: computedFiguresSchema,
  /** Accepted figures of the year before; null: "chưa có số liệu so sánh". */
  previousYear: z.record(z.enum(enteredCodes), cellSchema).nullable(),
  /** All at once, in the order of the form. */
  faults: z.array(reportFaultSchema),
};

/** A unit's report while it is filled in: what was saved, and beside it what the system knows. */
export const reportSchema = z
  .strictObject({
    ...shown,
    etag: z.int(),
    savedAt: instantSchema,
    savedBy: capacitySchema,
  })
  .meta({ id: 'Report' });

/** The report of a version of its letter: it never changes. */
export const reportVersionSchema = z.strictObject(shown).meta({ id: 'ReportVersion' });

export type ReportView = z.output<typeof reportSchema>;
export type ReportVersionView = z.output<typeof reportVersionSchema>;

import { enteredCodes } from '@congvu/report';
import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';
import { cellSchema, computedFiguresSchema } from './figure.js';
import { reportFaultSchema, unitReportSchema } from './unit-report.js';

/** A unit's report as it is shown: what was filled in, and beside it what the system knows. */
export const reportSchema = z.strictObject({
  year: z.int(),
  window: z.strictObject({ from: plainDateSchema, to: plainDateSchema }),
  report: unitReportSchema,
  computed: computedFiguresSchema,
  /** Accepted figures of the year before; null: "chưa có số liệu so sánh". */
  previousYear: z.record(z.enum(enteredCodes), cellSchema).nullable(),
  /** All at once, in the order of the form. */
  faults: z.array(reportFaultSchema),
  etag: z.int(),
  savedAt: instantSchema,
  savedBy: capacitySchema,
});

export type ReportView = z.output<typeof reportSchema>;

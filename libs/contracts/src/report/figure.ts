import { enteredCodes, parseFigure, percentCodes, summedCodes } from '@congvu/report';
import { z } from 'zod';

const MOST_TYPED = 500;

/**
 * A cell as it was typed, kept as digits (catalogue rows 32–36): "1.234" is 1234, blank is null, "không phát sinh" is 0;
 * what can be read in two ways is refused with both readings. All entered figures are whole numbers.
 */
export const cellSchema = z
  .string()
  .max(MOST_TYPED, { error: 'Số quá dài.' })
  .nullable()
  .transform((typed, context) => {
    const parsed = parseFigure(typed ?? '', 'count');
    if (parsed.ok) return parsed.value;
    const { code, detail } = parsed;
    context.addIssue({ code: 'custom', message: detail, params: { code } });
    return z.NEVER;
  });

/** A cell of a row that is only there because it has a number. */
export const filledCellSchema = cellSchema.transform((value, context) => {
  if (value !== null) return value;
  const message = 'Ô này phải có số; không phát sinh thì ghi 0.';
  context.addIssue({ code: 'custom', message, params: { code: 'blank' } });
  return z.NEVER;
});

const figureSchema = z.strictObject({ window: cellSchema, wholeYear: cellSchema });

/** Biểu 01: all 41 entered rows, and none of the two computed ones. */
export const figuresSchema = z.record(z.enum(enteredCodes), figureSchema);

/** The rows that add up over communes. */
export const summedFiguresSchema = z.record(z.enum(summedCodes), figureSchema);

const percentSchema = z
  .string()
  .regex(/^\d+\.\d{2}$/)
  .nullable();

/** 1.4 and 10.3 as the domain computes them: two decimals, e.g. `95.50`. */
export const computedFiguresSchema = z.record(
  z.enum(percentCodes),
  z.strictObject({ window: percentSchema, wholeYear: percentSchema }),
);

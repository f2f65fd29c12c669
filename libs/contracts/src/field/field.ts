import { isPlainDate, type PlainDate, plainDate } from '@congvu/calendar';
import { checkText, type TextRule } from '@congvu/domain';
import { z } from 'zod';

/** UUID in lower case: upper case would be a second spelling of the same thing (catalogue row 6). */
export const idSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, {
    error: 'Mã định danh không đúng dạng.',
  })
  .meta({ format: 'uuid' });

/** Moment in UTC with milliseconds, e.g. `2024-01-08T01:00:00.000Z`. */
export const instantSchema = z.iso.datetime({ error: 'Thời điểm không đúng dạng.' });

/** Legal date without a time, `yyyy-mm-dd`. */
export const plainDateSchema = z.iso.date({ error: 'Không có ngày này.' });

/** The same as a date of the calendar, for rules of the domain. */
export const legalDateSchema = plainDateSchema.transform((date, context): PlainDate => {
  if (isPlainDate(date)) return plainDate(date);
  const message = 'Năm phải từ 1900 đến 2200.';
  context.addIssue({ code: 'custom', message, params: { code: 'out-of-range' } });
  return z.NEVER;
});

/** SHA-256 in lower-case hexadecimal. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'Mã băm SHA-256 không đúng dạng.' });

/** Human key of a post, e.g. `SNV.TP`. */
export const postCodeSchema = z
  .string()
  .max(64)
  .regex(/^[A-Z0-9.-]+$/, { error: 'Mã chức danh không đúng dạng.' });

/** Address of a mailbox, e.g. `nva@tinh.gov.vn`. */
export const emailSchema = z
  .email({ error: 'Địa chỉ thư điện tử không đúng dạng, ví dụ đúng: nva@tinh.gov.vn.' })
  .max(254, { error: 'Địa chỉ thư điện tử quá dài.' });

/** One line that says something: not blank, at most `max` characters. */
export const lineSchema = (max: number) => checkedText({ max, multiline: false });

/** Free text that may be empty, at most `max` characters. */
export const textSchema = (max: number) => checkedText({ max, multiline: true, mayBeBlank: true });

/** Words that a rule of the domain asks for (`reason-required`): what says nothing is left to that rule. */
export const reasonSchema = (max: number) =>
  checkedText({ max, multiline: true, mayBeBlank: true }, ['blank']);

/** A cell of a table: as free text, and a dash is a fine one, too. */
export const tableCellSchema = (max: number) =>
  checkedText({ max, multiline: true, mayBeBlank: true }, ['blank']);

/** Text by the rules of the domain (catalogue rows 12–20): kept as NFC, or refused with the place of each fault. */
function checkedText(rule: TextRule, leftOut: readonly string[] = []) {
  return z
    .string()
    .transform((typed, context) => {
      const checked = checkText(typed, rule);
      if (checked.ok) return checked.text;
      const faults = checked.faults.filter(({ code }) => !leftOut.includes(code));
      if (faults.length === 0) return typed.normalize('NFC');
      for (const { code, detail } of faults) {
        context.addIssue({ code: 'custom', message: detail, params: { code } });
      }
      return z.NEVER;
    })
    .meta({ maxLength: rule.max });
}

/** Cursor of a list: opaque, made by the server from the last row (keyset paging). */
export const cursorSchema = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_-]+$/, { error: 'Vị trí trang không đúng dạng.' });

const LARGEST_PAGE = 100;

/** Paging of every list; `limit` comes as text from the address. */
export const pageSchema = {
  after: cursorSchema.optional(),
  limit: z.coerce
    .number({ error: 'Số dòng một trang phải là số.' })
    .int({ error: 'Số dòng một trang phải là số nguyên.' })
    .min(1, { error: `Số dòng một trang từ 1 đến ${LARGEST_PAGE}.` })
    .max(LARGEST_PAGE, { error: `Số dòng một trang từ 1 đến ${LARGEST_PAGE}.` })
    .default(50),
};

/** Cursor of the following page; null on the last one. */
export const nextPageSchema = z.string().nullable();

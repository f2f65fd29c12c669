import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatVietnamese, formatVietnameseDateTime, instant, plainDate } from '@congvu/calendar';
import {
  type RegisterEntryListView,
  type RegisterEntryView,
  type RegisterListView,
  type RegisterView,
} from '@congvu/contracts';
import { inParallel } from './in-parallel.js';
import { type Stage } from './stage.js';

/** Spreadsheet programs read UTF-8 only behind it. */
const BYTE_ORDER_MARK = '\uFEFF';
/** As the record names the one series of a book that has no others. */
const COMMON_SERIES = 'common';
const MOST_ENTRIES = 100;
const HEADINGS = [
  'Sổ',
  'Cơ quan',
  'Hướng',
  'Số',
  'Ký hiệu',
  'Ngày vào sổ',
  'Trích yếu',
  'Người ký hoặc nơi gửi',
  'Tình trạng',
] as const;

const states = { 'awaiting-seal': 'Chờ đóng dấu', sealed: 'Đã đóng dấu', cancelled: 'Đã hủy' };

/** All books, in and out, of the units that kept one in the year, as their văn thư see them. */
export async function keepRegisters(
  stage: Stage,
  units: readonly string[],
  out: string,
): Promise<number> {
  const books = await inParallel(units, (unit) => rowsOf(stage, unit));
  const lines = [[...HEADINGS], ...books.flat()].map((row) => row.map(cell).join(','));
  await writeFile(join(out, 'register.csv'), `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`);
  return lines.length - 1;
}

async function rowsOf(stage: Stage, unit: string): Promise<string[][]> {
  const clerk = await stage.officer(`${unit}.VT`);
  const { items } = await clerk.read<RegisterListView>('/registers');
  const rows: string[][] = [];
  for (const book of items) {
    const path = `/registers/${book.id}/entries?limit=${String(MOST_ENTRIES)}`;
    let next: string | null = null;
    do {
      const more: string = next === null ? '' : `&after=${encodeURIComponent(next)}`;
      const page: RegisterEntryListView = await clerk.read(`${path}${more}`);
      rows.push(...page.items.map((entry) => rowOf(book, entry)));
      ({ next } = page);
    } while (next !== null);
  }
  return rows;
}

function rowOf({ series, ownerName }: RegisterView, entry: RegisterEntryView): string[] {
  const out = entry.direction === 'out';
  return [
    series === COMMON_SERIES ? 'Sổ chung' : series,
    ownerName,
    out ? 'Đi' : 'Đến',
    String(entry.number),
    out ? entry.symbol : entry.senderSymbol,
    out
      ? formatVietnamese(plainDate(entry.enteredOn))
      : formatVietnameseDateTime(instant(entry.enteredAt)),
    entry.subject,
    out ? entry.signer.personName : entry.senderName,
    out ? `${states[entry.state]}${reasonOf(entry.cancelReason)}` : 'Đã vào sổ',
  ];
}

function reasonOf(reason: string | null): string {
  return reason === null ? '' : `: ${reason}`;
}

/** Quoted where it must be; what a spreadsheet would take for a formula is made text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

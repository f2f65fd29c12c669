import { type PlainDate } from '../date/plain-date.js';

/**
 * What makes a day differ from its weekday:
 * HOLIDAY  public holiday (Bộ luật Lao động 2019, Điều 112), also when it falls on a weekend;
 * IN_LIEU  day off for a holiday that fell on a weekend (Điều 111 khoản 3);
 * SWAP_OFF weekday off, worked on another day by announcement (hoán đổi);
 * SWAP_WORK the weekend day worked instead of it (làm bù).
 */
export type CalendarDayKind = 'HOLIDAY' | 'IN_LIEU' | 'SWAP_OFF' | 'SWAP_WORK';

interface CalendarDayFacts {
  readonly date: PlainDate;
  /** What people call the day: “Quốc khánh”. */
  readonly name: string;
  /** The law or the paper that makes the day what it is. */
  readonly source: string;
}

/** A provisional day serves preview and rehearsal; an ordinary cycle does not open on it. */
type Certainty =
  | { readonly certainty: 'confirmed' }
  | { readonly certainty: 'provisional'; readonly reason: string };

type DayKind =
  | { readonly kind: 'HOLIDAY' | 'IN_LIEU' }
  | { readonly kind: 'SWAP_OFF' | 'SWAP_WORK'; readonly swappedWith: PlainDate };

/** A day that does not follow its weekday, and why. */
export type CalendarDay = CalendarDayFacts & Certainty & DayKind;

/** One version of one year's calendar: administrators' data, plain JSON. */
export interface CalendarYear {
  readonly year: number;
  /** 1, 2, … within the year; a later announcement makes a new version, none is edited. */
  readonly version: number;
  /** Day this version was announced or took force; null while nothing has been announced. */
  readonly announcedOn: PlainDate | null;
  /** First day on which deadlines are computed by this version. */
  readonly usedFrom: PlainDate;
  /** What this version changed or still leaves open, for the administrator. */
  readonly note: string;
  readonly days: readonly CalendarDay[];
}

/** Which version of which year gave a date; stored beside it. */
export interface CalendarVersion {
  readonly year: number;
  readonly version: number;
}

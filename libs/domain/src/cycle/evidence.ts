import { formatVietnamese, type PlainDate, yearOf } from '@congvu/calendar';
import { DomainError, type FieldFault } from '../domain-error.js';
import {
  type Completion,
  type EvidenceDemand,
  type RecordedEvidenceKind,
} from './obligation-definition.js';

/** A dated result of what is owed, as somebody records it. */
export interface EvidenceEntry {
  readonly kind: RecordedEvidenceKind;
  readonly happenedOn: PlainDate;
  /** Number of a letter, or an address on the web; empty for none. */
  readonly reference: string;
}

export interface EvidenceContext {
  readonly demands: readonly EvidenceDemand[];
  /** Of the cycle. */
  readonly year: number;
  readonly today: PlainDate;
}

/** All that is wrong with it at once: another year, a day to come, a kind that the definition does not know. */
export function evidenceFaults(
  { kind, happenedOn, reference }: EvidenceEntry,
  { demands, year, today }: EvidenceContext,
): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  if (happenedOn > today) {
    faults.push({
      pointer: '/happenedOn',
      code: 'in-future',
      detail: `Chỉ ghi được kết quả đã có: ngày không sau ${formatVietnamese(today)}.`,
    });
  }
  if (yearOf(happenedOn) < year) {
    faults.push({
      pointer: '/happenedOn',
      code: 'before-year',
      detail: `Kết quả của chu kỳ năm ${String(year)} không thể có trước ngày 01/01/${String(year)}.`,
    });
  }
  if (kind !== 'other' && !demands.some((demand) => demand.kind === kind)) {
    faults.push({
      pointer: '/kind',
      code: 'unknown-evidence',
      detail: 'Nhiệm vụ này không có loại kết quả đó.',
    });
  }
  if (/^[a-z]+:/i.test(reference) && !isWebAddress(reference)) {
    faults.push({
      pointer: '/reference',
      code: 'bad-address',
      detail: 'Đường dẫn phải bắt đầu bằng https:// hoặc http://.',
    });
  }
  return faults;
}

/** Whether a reference is an address that a browser may follow; everything else is words. */
export function isWebAddress(reference: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(reference);
}

/** Whether evidence alone ends it, and every demanded kind is there. */
export function isFulfilledByEvidence(
  { kind }: Completion,
  demands: readonly EvidenceDemand[],
  recorded: readonly RecordedEvidenceKind[],
): boolean {
  return (
    kind === 'evidence' && demands.length > 0 && demands.every((one) => recorded.includes(one.kind))
  );
}

/** What an obligation was fulfilled by is replaced first, then cancelled: it never goes back to being owed. */
export class EvidenceStillNeeded extends DomainError {
  readonly code = 'evidence-still-needed';

  constructor() {
    super(
      'Nhiệm vụ đã hoàn thành nhờ kết quả này; hãy ghi kết quả đúng trước, rồi hủy kết quả ghi sai.',
    );
  }
}

export class EvidenceCancelledAlready extends DomainError {
  readonly code = 'evidence-cancelled';

  constructor() {
    super('Kết quả này đã được hủy trước đó.');
  }
}

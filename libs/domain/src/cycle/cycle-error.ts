import { DomainError, type FieldFault } from '../domain-error.js';

/** An act on an obligation that is not in a state to take it. */
export class ObligationActDoesNotApply extends DomainError {
  readonly code = 'obligation-act-does-not-apply';

  constructor(
    readonly obligation: string,
    /** Where it stands; null: the unit does not owe it. */
    readonly standing: string | null,
  ) {
    super(
      `Nghĩa vụ ${obligation} không còn ở bước nhận việc này; hãy tải lại để xem tình trạng mới.`,
    );
  }
}

/** An authority opens each year once. */
export class CycleOpenAlready extends DomainError {
  readonly code = 'cycle-open-already';

  constructor(readonly year: number) {
    super(`Chu kỳ năm ${String(year)} đã được mở.`);
  }
}

/** Outside a rehearsal nobody is given a date that the calendar may still move (architecture.md §4). */
export class CalendarStillProvisional extends DomainError {
  readonly code = 'calendar-still-provisional';

  constructor(
    readonly year: number,
    /** Days that are not certain, as they are written in Vietnam. */
    readonly days: readonly string[],
  ) {
    super(
      `Chưa mở được chu kỳ năm ${String(year)}: lịch làm việc còn ngày tạm tính (${days.join(', ')}).`,
    );
  }
}

/** The definition names what the installation does not have on the day of opening; `faults` say where. */
export class CycleDefinitionUnfit extends DomainError {
  readonly code = 'cycle-definition-unfit';

  constructor(
    readonly year: number,
    faults: readonly FieldFault[],
  ) {
    const first = faults[0]?.detail ?? '';
    super(
      `Không mở được chu kỳ năm ${String(year)}: định nghĩa không khớp với tổ chức và quy trình hiện có ở ${String(faults.length)} chỗ. ${first}`,
      faults,
    );
  }
}

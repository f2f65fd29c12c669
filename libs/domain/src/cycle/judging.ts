import { SeparationOfDuties } from '../decision/decision-errors.js';
import { type PersonId, type PostCode } from '../ids.js';

/** A received report and whoever wrote it. */
export interface JudgedReport {
  readonly drafter: PostCode | null;
  readonly drafterPersonId: PersonId | null;
}

export interface Judge {
  readonly post: PostCode;
  readonly personId: PersonId;
}

/**
 * Whoever wrote a report does not accept it, also where the unit that runs the year reports for itself.
 * @throws SeparationOfDuties
 */
export function requireOtherThanDrafter({ post, personId }: Judge, report: JudgedReport): void {
  if (post !== report.drafter && personId !== report.drafterPersonId) return;
  throw new SeparationOfDuties(
    'Người soạn báo cáo không kiểm tra báo cáo đó; cần một người khác của cơ quan chủ trì.',
  );
}

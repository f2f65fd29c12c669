import { type PersonId } from '../ids.js';
import { SeparationOfDuties } from './decision-errors.js';
import { type Actor, type DecisionContext, type LetterFacts } from './decision-input.js';

/** Never relaxed: a person named in the matter does not act on it. @throws SeparationOfDuties */
export function requireNotNamed(actor: Actor, facts: Pick<LetterFacts, 'subjects'>): void {
  if (!facts.subjects.includes(actor.personId)) return;
  throw new SeparationOfDuties(
    'Anh/chị có tên trong nội dung văn bản nên không được xử lý văn bản này.',
  );
}

/** @throws SeparationOfDuties when the drafter would approve his own letter. */
export function requireNotDrafter(actor: Actor, facts: LetterFacts): void {
  if (facts.drafterPersonId !== actor.personId) return;
  throw new SeparationOfDuties('Người soạn thảo không được duyệt văn bản do chính mình soạn.');
}

/**
 * One person approves one content once. Where he alone holds the later post as well, the step is merged when it opens
 * (`mayMerge`), so this meets only steps that a colleague can do. @throws SeparationOfDuties
 */
export function requireFirstApproval({ actor, approval, facts }: DecisionContext): void {
  if (!hasDecided(facts, actor.personId, approval.contentVersion)) return;
  throw new SeparationOfDuties(
    'Anh/chị đã duyệt nội dung này ở bước trước; bước này phải do người khác làm.',
  );
}

/** A head may sign what he drafted or reviewed himself; nobody else may (sample-province.md §5). @throws SeparationOfDuties */
export function requireSignerMaySign(context: DecisionContext, signerIsHead: boolean): void {
  if (signerIsHead) return;
  requireNotDrafter(context.actor, context.facts);
  requireFirstApproval(context);
}

/** Never relaxed: number, seal and issue are the work of a văn thư who did not sign. @throws SeparationOfDuties */
export function requireNotSigner(actor: Actor, facts: LetterFacts): void {
  if (facts.signerPersonId !== actor.personId) return;
  throw new SeparationOfDuties(
    'Người đã ký văn bản không được cấp số, đóng dấu hoặc phát hành văn bản đó.',
  );
}

/** A number is given up by two people, whoever of them had taken it. @throws SeparationOfDuties */
export function requireSecondPerson(actor: Actor, confirmedBy: PersonId): void {
  if (confirmedBy !== actor.personId) return;
  throw new SeparationOfDuties(
    'Hủy số cần người thứ hai xác nhận, không phải chính người đề nghị.',
  );
}

function hasDecided(facts: LetterFacts, personId: PersonId, contentVersion: number): boolean {
  return facts.deciders.some(
    (decider) => decider.personId === personId && decider.contentVersion === contentVersion,
  );
}

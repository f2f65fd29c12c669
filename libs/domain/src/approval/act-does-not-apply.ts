import { type DocumentAct } from '../act/act.js';
import { DomainError } from '../domain-error.js';
import { type Approval } from './approval.js';

/** An act of the record does not fit where the letter stands: a defect, never a person's slip. */
export class ActDoesNotApply extends DomainError {
  readonly code = 'act-does-not-apply';
  override readonly level = 'error';

  constructor(approval: Approval, act: DocumentAct) {
    const at =
      approval.position.kind === 'at-step' ? approval.position.step : approval.position.kind;
    super(`Việc “${act.body.kind}” (số ${act.seq}) không khớp vị trí “${at}” của văn bản.`);
  }
}

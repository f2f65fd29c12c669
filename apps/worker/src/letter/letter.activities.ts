import { Injectable } from '@nestjs/common';
import { distributeLetter, finishLetter, loadLetter, openStep } from '@congvu/persistence';
import {
  type DistributionActivities,
  type DocumentApprovalActivities,
  type LoadedLetter,
  type OpenStepAnswer,
} from '@congvu/workflow-document-approval';
import { type LetterKey } from '@congvu/workflow-document-approval/messages';
import { Record } from '../record/record.js';

/** Steps and delivery of letters: one short transaction each. */
@Injectable()
export class LetterActivities implements DocumentApprovalActivities, DistributionActivities {
  constructor(private readonly record: Record) {}

  async loadLetter({ authorityId, documentId }: LetterKey): Promise<LoadedLetter> {
    return this.record.database.read({ authorityId }, (sql) => loadLetter(sql, documentId));
  }

  async openStep({
    authorityId,
    documentId,
    seq,
  }: LetterKey & { readonly seq: number }): Promise<OpenStepAnswer> {
    return this.record.database.transaction({ authorityId }, (sql) =>
      openStep(sql, documentId, seq),
    );
  }

  async finishLetter({
    authorityId,
    documentId,
    seq,
  }: LetterKey & { readonly seq: number }): Promise<void> {
    await this.record.database.transaction({ authorityId }, (sql) =>
      finishLetter(sql, documentId, seq),
    );
  }

  async distributeLetter({ authorityId, documentId }: LetterKey): Promise<void> {
    await this.record.database.transaction({ authorityId }, (sql) =>
      distributeLetter(sql, documentId),
    );
  }
}

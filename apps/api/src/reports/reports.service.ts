import { Inject, Injectable } from '@nestjs/common';
import { type ReportVersionView, type ReportView, type SaveReport } from '@congvu/contracts';
import {
  type DocumentDetail,
  findReportDraft,
  findReportVersion,
  lockLetter,
  readLetter,
  saveReportDraft,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { mayOnLetter, notFound, requireLetterAction } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { requireKept } from '../documents/keepable.js';
import { documentWithDossier, wholeDocument } from '../documents/readable-document.js';
import { Problem } from '../problem/problem.js';
import { contextOf, reportWordFaults } from './report-of-letter.js';
import { reportVersionView, reportView } from './report-view.js';

/** Reports of figures: filled in beside the draft of their letter, frozen with its versions. */
@Injectable()
export class ReportsService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async show(actor: Actor, id: string): Promise<ReportView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      await wholeDocument(sql, actor, id);
      const letter = await readLetter(sql, { by: { document: id }, reader: actor.reader });
      // As its draft: between two versions it is the drafter's own business.
      if (!letter || !mayOnLetter(letter, actor, 'letter.edit')) throw notFound();
      const draft = await findReportDraft(sql, id);
      if (!draft) throw notFound();
      return reportView(draft, await contextOf(sql, id));
    });
  }

  /** Keeps every figure, however incomplete or wrong; refuses only what may not be kept at all. */
  async save(
    actor: Actor,
    id: string,
    { report, etag }: SaveReport & { etag: number },
  ): Promise<ReportView> {
    requireKept(reportWordFaults(report, 'draft'));
    const { database, scope } = this.parts;
    return database.transaction(scope, async (sql) => {
      const letter = await lockLetter(sql, { by: { document: id }, reader: actor.reader });
      if (!letter) throw notFound();
      requireLetterAction(letter, actor, 'letter.edit');
      if (!(await findReportDraft(sql, id))) throw notFound();
      const saved = await saveReportDraft(sql, id, { report, etag, savedBy: actor.capacity });
      if (!saved) throw new Problem('stale', 'Báo cáo đã được sửa ở nơi khác sau khi anh/chị mở.');
      return reportView(saved, await contextOf(sql, id));
    });
  }

  async version(actor: Actor, id: string, no: number): Promise<ReportVersionView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const letter = await wholeDocument(sql, actor, id);
      // What was issued reached its receivers with these very figures printed.
      if (!wasIssued(letter, no)) await documentWithDossier(sql, actor, id);
      const report = await findReportVersion(sql, id, no);
      if (!report) throw notFound();
      return reportVersionView(report, await contextOf(sql, id));
    });
  }
}

function wasIssued({ status, contentVersion }: DocumentDetail, no: number): boolean {
  return status === 'issued' && no === contentVersion;
}

import { type FieldFaultView } from '@congvu/contracts';
import { checkLetterBody, ContentChanged, type LetterBody } from '@congvu/domain';
import {
  checkReport,
  composeReportLetter,
  hindrances,
  type ReportContext,
  type UnitReport,
} from '@congvu/report';
import {
  findReportDraft,
  type LetterContent,
  type Sql,
  type VersionContent,
} from '@congvu/persistence';
import { Problem } from '../problem/problem.js';
import { contextOf, reportWordFaults } from './report-of-letter.js';

interface ReportToSubmit {
  readonly content: LetterContent;
  /** ETag of the report that the person saw. */
  readonly reportEtag: number | undefined;
}

/**
 * A checked draft as it is frozen: of a letter with a report, the body composed from both. Needs the letter's lock.
 * @throws ContentChanged, Problem invalid-field, draft-incomplete, report-has-faults
 */
export async function withReport(
  sql: Sql,
  documentId: string,
  { content, reportEtag }: ReportToSubmit,
): Promise<VersionContent> {
  const draft = await findReportDraft(sql, documentId);
  if (!draft) return { ...content, report: null };
  if (reportEtag === undefined) throw etagMissing();
  if (draft.etag !== reportEtag) throw new ContentChanged();
  const { report } = draft;
  const context = await contextOf(sql, documentId);
  requireFinished(report, context);
  const body = composeReportLetter(content.body, report, context);
  requirePrintable(body);
  return { ...content, body, report };
}

function requireFinished(report: UnitReport, context: ReportContext): void {
  const words = reportWordFaults(report, 'complete');
  if (words.length > 0) throw incomplete(words);
  const errors = hindrances(checkReport(report, context)).map(
    ({ rule, pointers: [first = ''], detail }) => ({
      pointer: `/report${first}`,
      code: rule,
      detail,
    }),
  );
  if (errors.length === 0) return;
  throw new Problem(
    'report-has-faults',
    `Báo cáo còn ${String(errors.length)} chỗ phải sửa hoặc giải trình; các chỗ được nêu từng ô.`,
    { errors },
  );
}

/** Both parts are sound by themselves: what is left is that together they are too much for one letter. */
function requirePrintable(body: LetterBody): void {
  const [fault] = checkLetterBody(body, 'complete');
  if (fault) throw incomplete([{ ...fault, pointer: '/report' }]);
}

function incomplete(errors: readonly FieldFaultView[]): Problem {
  const detail = 'Dự thảo còn chỗ chưa xong; các chỗ được nêu từng trường.';
  return new Problem('draft-incomplete', detail, { errors });
}

function etagMissing(): Problem {
  const detail = 'Thiếu phiên bản báo cáo số liệu mà anh/chị đã xem.';
  const errors = [{ pointer: '/reportEtag', code: 'invalid-field', detail }];
  return new Problem('invalid-field', detail, { errors });
}

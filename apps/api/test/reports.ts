import { draftSchema, reportSchema } from '@congvu/contracts';
import { newId, sampleReportOf } from '@congvu/persistence';
import { type UnitReport } from '@congvu/report';
import { known, read } from './read.js';
import { type TestApi } from './test-api.js';

/** Saves the report of a letter as its drafter. @returns the answer */
export async function saveReport(
  api: TestApi,
  documentId: string,
  { post, report, etag }: { post: string; report: unknown; etag?: number },
) {
  const officer = await api.as(post);
  const seen = etag ?? (await reportOf(api, documentId, post)).etag;
  return officer.ask('PUT', `/documents/${documentId}/report`, {
    body: { report },
    headers: { 'idempotency-key': newId(), 'if-match': `"${String(seen)}"` },
  });
}

/** Fills the report of a letter with the sample of the post's unit, or with another. */
export async function fillReport(
  api: TestApi,
  documentId: string,
  { post, report = sampleReportOf(unitOf(post)) }: { post: string; report?: UnitReport },
): Promise<void> {
  known(reportSchema, await saveReport(api, documentId, { post, report }));
}

export async function reportOf(api: TestApi, documentId: string, post: string) {
  return read(reportSchema, (await api.as(post)).get(`/documents/${documentId}/report`));
}

/** What a submission of the letter as it stands asks for. */
export async function submissionOf(api: TestApi, documentId: string, post: string) {
  const officer = await api.as(post);
  const { etag } = await read(draftSchema, officer.get(`/documents/${documentId}/draft`));
  const { etag: reportEtag } = await reportOf(api, documentId, post);
  return { etag, reportEtag, consulted: [] };
}

/** `SYT` of `SYT.CV`. */
function unitOf(post: string): string {
  return post.split('.')[0] ?? post;
}

import { type FieldFaultView } from '@congvu/contracts';
import { type ReportContext, reportTextFaults, type UnitReport } from '@congvu/report';
import { reportContextOf, type Sql } from '@congvu/persistence';
import { notFound } from '../acts/letter-access.js';

/** What is wrong with the words of a report, by pointers into a request or a letter that holds it. */
export function reportWordFaults(
  report: UnitReport,
  stage: 'draft' | 'complete',
): FieldFaultView[] {
  return reportTextFaults(report, stage).map((fault) => ({
    ...fault,
    pointer: `/report${fault.pointer}`,
  }));
}

/** @throws Problem not-found where the letter fulfils no obligation that asks for figures */
export async function contextOf(sql: Sql, documentId: string): Promise<ReportContext> {
  const context = await reportContextOf(sql, documentId);
  if (!context) throw notFound();
  return context;
}

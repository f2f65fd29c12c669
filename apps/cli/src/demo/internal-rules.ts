import { type DocumentView, type ObligationView } from '@congvu/contracts';
import { submit } from './acts.js';
import { inParallel } from './in-parallel.js';
import { issueOwed, requireReceived } from './owed-letters.js';
import { type Stage } from './stage.js';
import { walk } from './walk.js';
import { focalOfficer, KEEPS_RULES, RULES_EXTENDED } from './year-cast.js';
import { type YearRecord } from './year-record.js';
import { accept } from './yearly-reports.js';

export const RULES = 'N08';
const ADVISER = 'SNV.TP';
const OFFICE = 'VP.CV-NC';

/** Decisions on internal rules of one day; one unit keeps its rules and says why. */
export async function decideRules(
  stage: Stage,
  record: YearRecord,
  among: readonly string[],
): Promise<void> {
  const units = record.acting(among);
  const sent = await inParallel(
    units,
    async (unit) => [unit, await decideOwn(stage, record, unit)] as const,
  );
  await requireReceived(stage, record, { units, obligation: RULES });
  await accept(stage, record, { obligation: RULES, letters: new Map(sent) });
}

async function decideOwn(stage: Stage, record: YearRecord, unit: string): Promise<string> {
  const keeps = unit === KEEPS_RULES;
  const text = keeps
    ? `${unit} rà soát, giữ nguyên các quy định, báo cáo Sở Nội vụ`
    : `${unit} ký Quyết định ban hành Quy tắc ứng xử, gửi Sở Nội vụ`;
  const template = keeps ? 'Báo cáo rà soát' : 'Quyết định';
  return stage.step(text, () => issueOwed(stage, record, { unit, obligation: RULES, template }));
}

/** A unit asks for a later date, and Sở Nội vụ says what it thinks. */
export async function askLaterDate(stage: Stage, record: YearRecord): Promise<void> {
  const { unit, until } = RULES_EXTENDED;
  const path = `/obligations/${record.obligationId(unit, RULES)}`;
  await stage.step(`${unit} đề nghị gia hạn đến 31/7; ${ADVISER} cho ý kiến đồng ý`, async () => {
    const officer = await stage.officer(focalOfficer(unit));
    await officer.ask<ObligationView>(`${path}/extension-request`, {
      wantedOn: until,
      reason: 'Phải lấy lại ý kiến của các đơn vị trực thuộc về dự thảo Quy tắc ứng xử.',
    });
    const adviser = await stage.officer(ADVISER);
    await adviser.ask<ObligationView>(`${path}/extension-opinion`, {
      supports: true,
      opinion: 'Lý do chính đáng; đề nghị Ủy ban nhân dân tỉnh xem xét, gia hạn.',
    });
  });
}

/** The people's committee grants it by công văn (C04); its issue is the grant. */
export async function grantLaterDate(stage: Stage, record: YearRecord): Promise<void> {
  const { unit, until } = RULES_EXTENDED;
  await stage.step(`Ủy ban nhân dân tỉnh gia hạn cho ${unit} đến 31/7 bằng công văn`, async () => {
    const officer = await stage.officer(OFFICE);
    const path = `/obligations/${record.obligationId(unit, RULES)}/extension-letter`;
    const { id } = await officer.ask<DocumentView>(path, { grantedOn: until });
    await submit(stage, { post: OFFICE, documentId: id });
    await walk(stage, { documentId: id, drafter: OFFICE });
    record.keep({ documentId: id, clerk: 'VP.VT' });
  });
}

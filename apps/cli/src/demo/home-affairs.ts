import { type DocumentView, type ObligationView, type OpinionListView } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import {
  approve,
  decide,
  decideTask,
  editDraft,
  numberSealAndIssue,
  sign,
  submit,
} from './acts.js';
import { RequestRefused } from './officer-client.js';
import { withOpinionTakenOver, withRightCitation, withWrongCitation } from './plan-text.js';
import { type Stage } from './stage.js';
import { type YearRecord } from './year-record.js';

/** Step of the year: tờ trình with the draft of the plan. */
const PROPOSAL = 'D02';
const DRAFTER = 'SNV.CV1';
const CONSULTED = ['STP.TP', 'STTTT.TP'] as const;

/** Sở Nội vụ's tờ trình with the draft of the plan: drafted, opinions, checked, signed, numbered, sealed, issued. */
export async function firstProposal(stage: Stage, record: YearRecord): Promise<string> {
  const documentId = await draftFirst(stage, record);
  await stage.step(`${DRAFTER} trình, xin ý kiến Sở Tư pháp và Sở Thông tin và Truyền thông`, () =>
    submit(stage, { post: DRAFTER, documentId }, CONSULTED),
  );
  await leaderChangesHisMind(stage, documentId);
  await collectOpinions(stage, documentId);
  await checkSignAndIssue(stage, documentId, 'Tờ trình lần một');
  return documentId;
}

/** The second tờ trình, with the plan mended as the office asked. */
export async function secondProposal(stage: Stage, planId: string): Promise<string> {
  const text = `${DRAFTER} soạn tờ trình lần hai từ kế hoạch bị trả lại, sửa căn cứ`;
  const documentId = await stage.step(text, async () => {
    const officer = await stage.officer(DRAFTER);
    const source = { kind: 'returned-proposal', documentId: planId };
    const { id } = await officer.ask<DocumentView>('/documents', { source });
    await editDraft(stage, { post: DRAFTER, documentId: id }, withRightCitation);
    return id;
  });
  await stage.step(`${DRAFTER} trình tờ trình lần hai`, () =>
    submit(stage, { post: DRAFTER, documentId }),
  );
  await stage.step('SNV.TP duyệt tờ trình lần hai', () =>
    approve(stage, { post: 'SNV.TP', documentId, kind: 'review' }),
  );
  await checkSignAndIssue(stage, documentId, 'Tờ trình lần hai');
  return documentId;
}

/** The head takes the returned plan and passes it to the officer who drafted it. */
export async function passOn(stage: Stage, planId: string): Promise<void> {
  await stage.step(`SNV.GD nhận kế hoạch bị trả lại, chuyển ${DRAFTER} sửa`, () =>
    decide(stage, { post: 'SNV.GD', documentId: planId, kind: 'rework' }, () => ({
      kind: 'pass-on',
      to: DRAFTER,
      note: 'Sửa ngay căn cứ theo phiếu trả, trình lại trong ngày.',
    })),
  );
}

async function draftFirst(stage: Stage, record: YearRecord): Promise<string> {
  return stage.step(`${DRAFTER} soạn Tờ trình từ mẫu, kèm dự thảo Kế hoạch`, async () => {
    const officer = await stage.officer(DRAFTER);
    const path = `/obligations/${record.obligationId('SNV', PROPOSAL)}`;
    const { templates } = await officer.read<ObligationView>(path);
    const templateId = templates[0]?.id;
    if (templateId === undefined) throw new CommandFailed('no-template', 'Thiếu mẫu tờ trình.');
    const { id } = await officer.ask<DocumentView>(`${path}/letter`, { templateId });
    await editDraft(stage, { post: DRAFTER, documentId: id }, withWrongCitation);
    return id;
  });
}

/** An approval undone within its time and given again; two acts that are refused on the way. */
async function leaderChangesHisMind(stage: Stage, documentId: string): Promise<void> {
  const leader = await stage.officer('SNV.TP');
  const { letter, task } = await stage.task(leader, documentId, 'review');
  const decision = { kind: 'approve', version: letter.contentVersion } as const;
  await refused(stage, 'SNV.PTP duyệt khi chưa đến lượt', async () => {
    await decideTask(await stage.officer('SNV.PTP'), task.id, decision);
  });
  await stage.step('SNV.TP duyệt, rồi hoàn tác trong thời gian chờ', async () => {
    const { actId } = await decideTask(leader, task.id, decision);
    await leader.ask(`/acts/${actId}/undo`);
    stage.undone.push(actId);
    await stage.settled(leader, documentId);
  });
  await stage.step('SNV.TP duyệt lại', () =>
    approve(stage, { post: 'SNV.TP', documentId, kind: 'review' }),
  );
  await refused(stage, 'SNV.TP duyệt lần nữa khi việc đã xong', async () => {
    await decideTask(leader, task.id, decision);
  });
}

async function refused(stage: Stage, what: string, act: () => Promise<void>): Promise<void> {
  await stage.step(`Hệ thống từ chối: ${what}`, async () => {
    const code = await act().then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof RequestRefused && [403, 409].includes(error.problem.status)) {
          return error.code;
        }
        throw error;
      },
    );
    if (code === undefined) throw new CommandFailed('not-refused', `Lẽ ra phải từ chối: ${what}.`);
    stage.refusals.push({ what, code });
  });
}

async function collectOpinions(stage: Stage, documentId: string): Promise<void> {
  const [agreeing, changing] = CONSULTED;
  await stage.step(`${agreeing} góp ý: nhất trí`, () =>
    decide(stage, { post: agreeing, documentId, kind: 'opinions' }, ({ letter }) => ({
      kind: 'opinion',
      version: letter.contentVersion,
      verdict: 'agree',
      text: 'Nhất trí với dự thảo.',
    })),
  );
  await stage.step(`${changing} góp ý: nhất trí, đề nghị bổ sung`, () =>
    decide(stage, { post: changing, documentId, kind: 'opinions' }, ({ letter }) => ({
      kind: 'opinion',
      version: letter.contentVersion,
      verdict: 'agree-with-changes',
      text: 'Đề nghị bổ sung nội dung ứng xử trên mạng xã hội vào giải pháp tuyên truyền.',
    })),
  );
  await stage.step(`${DRAFTER} tiếp thu, giải trình và chốt phiên bản mới`, () =>
    closeOpinions(stage, documentId),
  );
}

async function closeOpinions(stage: Stage, documentId: string): Promise<void> {
  const turn = { post: DRAFTER, documentId };
  const { etag } = await editDraft(stage, turn, withOpinionTakenOver);
  const officer = await stage.officer(DRAFTER);
  const { items } = await officer.read<OpinionListView>(`/documents/${documentId}/opinions`);
  await decide(stage, { ...turn, kind: 'gather-opinions' }, ({ letter }) => ({
    kind: 'close-opinions',
    version: letter.contentVersion,
    etag,
    responses: items.map(({ taskId, verdict }) => ({
      taskId,
      response: 'accepted',
      text: verdict === 'agree' ? '' : 'Tiếp thu, đã bổ sung vào mục III.3 của dự thảo.',
    })),
  }));
}

async function checkSignAndIssue(stage: Stage, documentId: string, name: string): Promise<void> {
  await stage.step(`SNV.PGD duyệt ${name}`, () =>
    approve(stage, { post: 'SNV.PGD', documentId, kind: 'review' }),
  );
  await stage.step(`SNV.CVP kiểm tra thể thức ${name}`, () =>
    approve(stage, { post: 'SNV.CVP', documentId, kind: 'form-check' }),
  );
  await stage.step(`SNV.GD ký số ${name} bằng mã PIN`, () =>
    sign(stage, { post: 'SNV.GD', documentId, kind: 'person' }),
  );
  await numberSealAndIssue(stage, { post: 'SNV.VT', documentId, name });
}

import {
  type ActReceipt,
  type BlockView,
  type DocumentTemplateListView,
  type DocumentView,
  type SaveDraft,
} from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { decide, editDraft, submit } from './acts.js';
import { type Scene } from './scene.js';
import { type Stage } from './stage.js';
import { walk } from './walk.js';
import { REPLACES_REPORT } from './year-cast.js';
import { type YearRecord } from './year-record.js';

const CLERK = 'SNV.VT';

/** Letters of Sở Nội vụ that nobody owes: the outline of the report, and what one report lacks. */
export function scenesOfGuidance(): Scene[] {
  const { unit, returnedOn } = REPLACES_REPORT;
  return [
    { day: '2024-10-01', play: sendOutline },
    { day: returnedOn, units: [unit], play: askForReplacement },
  ];
}

/** Its first number is given up: the subject of the register's row was another letter's. */
async function sendOutline(stage: Stage, record: YearRecord): Promise<void> {
  const drafter = 'SNV.CV1';
  const documentId = await stage.step(
    `${drafter} soạn, trình công văn hướng dẫn báo cáo năm; Sở Nội vụ ký, ${CLERK} cấp số`,
    async () => {
      const id = await begin(stage, { drafter, template: 'SNV-CV-CCVC' }, (draft) => ({
        ...draft,
        subject: 'hướng dẫn báo cáo kết quả thực hiện Đề án Văn hóa công vụ năm 2024',
      }));
      await walk(stage, { documentId: id, drafter, upTo: 'seal' });
      return id;
    },
  );
  await stage.step(`${CLERK} hủy số đã cấp kèm lý do, Chánh Văn phòng Sở xác nhận`, () =>
    cancelNumber(stage, documentId),
  );
  await stage.step(`${CLERK} cấp số mới, đóng dấu, phát hành công văn hướng dẫn`, async () => {
    await walk(stage, { documentId, drafter });
    record.keep({ documentId, clerk: CLERK });
  });
}

async function cancelNumber(stage: Stage, documentId: string): Promise<ActReceipt> {
  return decide(stage, { post: CLERK, documentId, kind: 'seal' }, () => ({
    kind: 'cancel-number',
    reason: 'Cấp nhầm số trước khi đủ phụ lục đề cương.',
    confirmation: { username: 'snv.cvp', password: stage.password },
  }));
}

async function askForReplacement(stage: Stage, record: YearRecord): Promise<void> {
  const drafter = 'SNV.CV2';
  const { unit } = REPLACES_REPORT;
  await stage.step(`Sở Nội vụ gửi ${unit} công văn đề nghị thay thế báo cáo`, async () => {
    const documentId = await begin(stage, { drafter, template: 'SNV-CV-BO-SUNG' }, (draft) =>
      addressed(draft, { unit, name: 'Sở Giao thông vận tải' }),
    );
    await walk(stage, { documentId, drafter });
    record.keep({ documentId, clerk: CLERK });
  });
}

interface Beginning {
  readonly drafter: string;
  /** Code of the template. */
  readonly template: string;
}

/** Writes a letter after a template and submits it. @returns its id */
async function begin(
  stage: Stage,
  { drafter, template }: Beginning,
  edit: (draft: SaveDraft) => SaveDraft,
): Promise<string> {
  const officer = await stage.officer(drafter);
  const { items } = await officer.read<DocumentTemplateListView>('/document-templates');
  const templateId = items.find(({ code }) => code === template)?.id;
  if (templateId === undefined) throw new CommandFailed('no-template', `Thiếu mẫu ${template}.`);
  const source = { kind: 'template', templateId };
  const { id } = await officer.ask<DocumentView>('/documents', { source });
  await editDraft(stage, { post: drafter, documentId: id }, edit);
  await submit(stage, { post: drafter, documentId: id });
  return id;
}

/** The same letter, addressed and sent to one unit. */
function addressed(
  draft: SaveDraft,
  { unit, name }: { readonly unit: string; readonly name: string },
): SaveDraft {
  const blocks = draft.body.blocks.map((block): BlockView => {
    if (block.kind === 'addressees') return { ...block, items: [name] };
    if (block.kind !== 'recipients') return block;
    const line = { text: 'Như trên', receiver: { kind: 'unit' as const, code: unit } };
    return { ...block, lines: [line, ...block.lines] };
  });
  return { ...draft, body: { ...draft.body, blocks } };
}

import { type DecideTask, type DecisionKind } from '@congvu/contracts';
import { SAMPLE_PASSWORD } from '@congvu/persistence';
import { emptyReport } from '@congvu/report';
import { key } from './letters.js';
import { type MatrixFixture, type StagedLetter } from './matrix-fixture.js';
import { type Asked, type Officer } from './officer.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface Request {
  readonly method: Method;
  readonly path: string;
  readonly asked: Asked;
}

interface Circumstances {
  readonly fixture: MatrixFixture;
  readonly letter: StagedLetter;
  readonly officer: Officer;
}

const NONE = '00000000-0000-7000-8000-000000000000';
/** Of a version that never was: whoever has access is told so, and nothing changes. */
const version = 9;
const returning = { version, reasonCode: 'form', reason: 'Sửa thể thức' } as const;

/** One of each kind; a kind that is missing here does not compile. */
export const decisions: { readonly [Kind in DecisionKind]: DecideTask & { readonly kind: Kind } } =
  {
    approve: { kind: 'approve', version },
    return: { kind: 'return', ...returning, to: { kind: 'step', step: 'draft' } },
    reject: { kind: 'reject', ...returning },
    assign: { kind: 'assign', to: 'SNV.CV2' },
    'pass-on': { kind: 'pass-on', to: 'SNV.CV2' },
    number: { kind: 'number', expected: { number: 999, date: '2024-01-08' } },
    'cancel-number': {
      kind: 'cancel-number',
      reason: 'Nhầm',
      confirmation: { username: 'snv.cvp', password: SAMPLE_PASSWORD },
    },
    issue: { kind: 'issue' },
    opinion: { kind: 'opinion', version, verdict: 'agree', text: 'Nhất trí' },
    'close-opinions': { kind: 'close-opinions', version, etag: 999, responses: [] },
    'register-arrival': { kind: 'register-arrival' },
  };

const content = {
  subject: 'Thử',
  body: { schema: 'letter-body', version: 1, blocks: [] },
  enclosure: null,
  slip: '',
};

/** What is asked for a row of the matrix: complete, so that only access can refuse it, and without effect on others. */
export function requestOf(row: string, circumstances: Circumstances): Request {
  const [method = 'GET', pattern = '', kind = ''] = row.split(' ');
  const body =
    method === 'GET' || method === 'DELETE' ? undefined : bodyOf(pattern, kind, circumstances);
  const headers = {
    'idempotency-key': key(),
    ...(isUpload(row) ? { 'content-type': 'application/pdf', 'x-file-name': 'a.pdf' } : {}),
    ...(/\/(draft|report)$/.test(pattern) ? { 'if-match': '"999"' } : {}),
  };
  return {
    method: method as Method,
    path: pathOf(row, circumstances),
    // An empty file: whoever has access is told so, and nothing is added.
    asked: isUpload(row) ? { raw: '', headers } : { body, headers },
  };
}

const isUpload = (row: string): boolean => /^POST .*\/attachments$/.test(row);

function pathOf(row: string, { fixture, letter }: Circumstances): string {
  const [method, pattern = ''] = row.split(' ');
  const ids: Readonly<Record<string, string>> = {
    documents: letter.id,
    tasks: letter.task,
    acts: letter.act,
    'signing-sessions': letter.session,
    registers: fixture.register,
    arrivals: fixture.arrival,
    cycles: fixture.cycle,
    'frozen-lists': fixture.frozenList,
    consolidations: fixture.consolidation,
    obligations: fixture.obligation,
    evidence: fixture.evidence,
    notifications: NONE,
  };
  const noun = pattern.split('/')[3] ?? '';
  const path = pattern
    .replace('{id}', ids[noun] ?? NONE)
    .replace('{no}', '1')
    .replace('{code}', '1.1')
    .replace('{attachmentId}', method === 'DELETE' ? letter.removable : letter.attachment)
    .replace('{sha256}', letter.sha256);
  if (path.endsWith('/follow-up')) return `${path}?obligation=N14`;
  return path.endsWith('/difference') ? `${path}?from=1&to=1` : path;
}

function bodyOf(
  pattern: string,
  kind: string,
  { fixture, letter, officer }: Circumstances,
): unknown {
  const last = pattern.split('/').at(-1);
  switch (last) {
    case 'decisions':
      return decisions[kind as DecisionKind];
    case 'sessions':
      return { username: `khong.co.${key().slice(-12)}`, password: 'sai' };
    case 'capacity':
      return { postId: officer.session.posts?.[0]?.postId ?? NONE };
    case 'email':
      return { email: null };
    case 'password':
      return { current: 'sai', next: 'MatKhau-Moi-2024' };
    case 'clock-advances':
      return { until: '2023-01-01' };
    case 'cycles':
      return { definitionId: fixture.definition };
    case 'letter':
      return { templateId: NONE };
    case 'evidence':
      return { kind: 'other', happenedOn: '2024-01-08', title: 'Hội nghị quán triệt' };
    case 'cancellation':
      return { reason: 'Ghi nhầm nhiệm vụ' };
    case 'phone-calls':
      return { spokeTo: 'Bà Hòa', said: 'Sẽ gửi trong ngày' };
    case 'reminders':
      return { obligationIds: [fixture.obligation] };
    case 'acceptance':
      return { documentId: NONE };
    case 'return':
      return { documentId: NONE, reason: 'Thiếu Biểu 03' };
    case 'extension-request':
      return { wantedOn: '2024-11-01', reason: 'Thiếu số liệu' };
    case 'extension-opinion':
      return { supports: true, opinion: 'Có lý do' };
    case 'extension-letter':
      return { grantedOn: '2024-11-29' };
    case 'extension-refusal':
    case 'extension-withdrawal':
    case 'waiver':
      return { reason: 'Không cần thiết' };
    case 'documents':
      return { source: { kind: 'template', templateId: fixture.template } };
    case 'draft':
      return content;
    case 'report':
      return { report: emptyReport };
    case 'submission':
      return { etag: 999, consulted: [] };
    case 'withdrawal':
    case 'recall':
      return { reason: '.' };
    case 'comments':
      return { text: 'Trao đổi' };
    case 'signing-sessions':
      return { taskId: letter.task, kind: 'person' };
    case 'credentials':
      return { owner: { kind: 'person' }, password: 'sai', pin: '0' };
    case 'authorisation':
      return { pin: '1', seenSha256: 'a'.repeat(64) };
    default:
      return undefined;
  }
}

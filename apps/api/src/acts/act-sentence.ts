import { type Chain, type DocumentActBody, type ReturnReasonCode } from '@congvu/domain';

const reasons: Readonly<Record<ReturnReasonCode, string>> = {
  content: 'nội dung',
  citation: 'căn cứ',
  form: 'thể thức',
  'missing-part': 'thiếu thành phần',
  authority: 'thẩm quyền',
  other: 'lý do khác',
};
const verdicts = {
  agree: 'đồng ý',
  'agree-with-changes': 'đồng ý, có ý kiến',
  disagree: 'không đồng ý',
} as const;

/** What an act was, in one Vietnamese sentence without the name of who did it. */
export function actSentence(chain: Chain, body: DocumentActBody): string {
  switch (body.kind) {
    case 'submit':
      return body.consulted.length > 0
        ? `Trình phiên bản ${body.version}, xin ý kiến ${body.consulted.length} nơi`
        : `Trình phiên bản ${body.version}`;
    case 'approve':
      return `Đồng ý phiên bản ${body.version}`;
    case 'return':
      return `Trả lại ${targetOf(chain, body.to)} (${reasons[body.reasonCode]})`;
    case 'reject':
      return `Không duyệt (${reasons[body.reasonCode]})`;
    case 'give-opinion':
      return `Cho ý kiến: ${verdicts[body.verdict]}`;
    case 'close-opinions':
      return `Tiếp thu, giải trình ý kiến; phiên bản ${body.version}`;
    case 'register-arrival':
      return `Vào sổ văn bản đến, số đến ${body.number}`;
    case 'assign':
      return 'Phân công thẩm định';
    case 'pass-on':
      return 'Chuyển người xử lý';
    default:
      return sentenceOfIssue(chain, body);
  }
}

type IssueBody = Exclude<
  DocumentActBody,
  {
    kind:
      | 'submit'
      | 'approve'
      | 'return'
      | 'reject'
      | 'give-opinion'
      | 'close-opinions'
      | 'register-arrival'
      | 'assign'
      | 'pass-on';
  }
>;

function sentenceOfIssue(chain: Chain, body: IssueBody): string {
  switch (body.kind) {
    case 'sign':
      return `Ký phiên bản ${body.version}`;
    case 'number':
      return `Cấp số ${body.number}/${body.symbol}`;
    case 'cancel-number':
      return 'Hủy số đã cấp';
    case 'seal':
      return 'Đóng dấu cơ quan';
    case 'issue':
      return 'Phát hành';
    case 'withdraw':
      return 'Rút văn bản';
    case 'recall':
      return 'Lấy lại để sửa';
    case 'undo':
      return 'Hoàn tác việc vừa làm';
    case 'merge-step':
      return `Bước “${titleOf(chain, body.step)}” gộp với “${titleOf(chain, body.mergedWith)}”`;
    case 'receive-proposal':
      return `Nhận tờ trình kèm dự thảo, phiên bản ${body.version}`;
  }
}

function targetOf(chain: Chain, to: Extract<DocumentActBody, { kind: 'return' }>['to']): string {
  return to.kind === 'proposer' ? 'cơ quan trình' : `bước “${titleOf(chain, to.step)}”`;
}

function titleOf(chain: Chain, step: string): string {
  return chain.steps.find(({ key }) => key === step)?.title ?? step;
}

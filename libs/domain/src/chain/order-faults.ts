import { type FieldFault } from '../domain-error.js';
import { type Chain, type StepKind } from './chain.js';

/** Seal after signature, number before seal (Nghị định 30/2020/NĐ-CP, Điều 32; architecture.md §4b). */
const ending: readonly StepKind[] = ['sign', 'number', 'seal', 'issue'];

/** Faults of the order: how a chain begins, what may stand once, how it ends, what is never reached. */
export function orderFaults(chain: Chain): FieldFault[] {
  return [
    ...beginningFaults(chain),
    ...countFaults(chain),
    ...assigneeFaults(chain),
    ...opinionsFaults(chain),
    ...endingFaults(chain),
  ];
}

function beginningFaults(chain: Chain): FieldFault[] {
  const first = chain.steps[0];
  const faults: FieldFault[] = [];
  if (first?.kind !== 'draft' && first?.kind !== 'arrival') {
    const detail = 'Bước đầu tiên phải là soạn thảo hoặc tiếp nhận văn bản đến.';
    faults.push({ pointer: '/steps/0/kind', code: 'bad-beginning', detail });
  }
  const draft = placeOf(chain, 'draft');
  chain.steps.forEach((step, index) => {
    const early =
      ['review', 'opinions', 'form-check', 'initial', 'sign'].includes(step.kind) && index < draft;
    if (early)
      faults.push(
        stepFault(index, 'before-draft', `Bước “${step.title}” đứng trước bước soạn thảo.`),
      );
  });
  return faults;
}

function countFaults(chain: Chain): FieldFault[] {
  const once: readonly StepKind[] = ['draft', ...ending];
  const atMostOnce: readonly StepKind[] = [...once, 'arrival', 'assign', 'opinions'];
  const missing = once
    .filter((kind) => placeOf(chain, kind) < 0)
    .map((kind) => ({
      pointer: '/steps',
      code: `missing-${kind}`,
      detail: `Quy trình thiếu bước “${kindNames[kind]}”.`,
    }));
  const repeated = chain.steps.flatMap((step, index) =>
    atMostOnce.includes(step.kind) && placeOf(chain, step.kind) !== index
      ? [stepFault(index, 'repeated-kind', `Bước “${kindNames[step.kind]}” chỉ được có một lần.`)]
      : [],
  );
  return [...missing, ...repeated];
}

function assigneeFaults(chain: Chain): FieldFault[] {
  const draft = placeOf(chain, 'draft');
  const assign = placeOf(chain, 'assign');
  const arrival = placeOf(chain, 'arrival');
  const faults: FieldFault[] = [];
  if (arrival > 0)
    faults.push(
      stepFault(arrival, 'arrival-not-first', 'Tiếp nhận văn bản đến phải là bước đầu tiên.'),
    );
  if (assign > draft)
    faults.push(stepFault(assign, 'assign-after-draft', 'Phân công phải đứng trước soạn thảo.'));
  const assigned = chain.steps[draft]?.holder.kind === 'assignee';
  if (assigned === assign >= 0 || draft < 0) return faults;
  const detail = 'Bước phân công và người được phân công soạn thảo phải đi cùng nhau.';
  return [
    ...faults,
    { pointer: `/steps/${draft}/holder/kind`, code: 'assignee-without-assign', detail },
  ];
}

function opinionsFaults(chain: Chain): FieldFault[] {
  const opinions = placeOf(chain, 'opinions');
  const sign = placeOf(chain, 'sign');
  if (opinions < 0 || sign < 0 || opinions < sign) return [];
  return [stepFault(opinions, 'opinions-after-sign', 'Không thể lấy ý kiến sau khi đã ký.')];
}

function endingFaults(chain: Chain): FieldFault[] {
  const sign = placeOf(chain, 'sign');
  if (sign < 0) return [];
  const issue = placeOf(chain, 'issue');
  return chain.steps.slice(sign).flatMap((step, offset) => {
    const index = sign + offset;
    if (issue >= 0 && index > issue) {
      return [
        stepFault(
          index,
          'unreachable',
          `Không bao giờ tới bước “${step.title}”: văn bản đã phát hành.`,
        ),
      ];
    }
    if (step.kind === ending[offset]) return [];
    return [
      stepFault(index, 'bad-ending', 'Sau khi ký phải lần lượt là cấp số, đóng dấu, phát hành.'),
    ];
  });
}

const kindNames: Readonly<Record<StepKind, string>> = {
  arrival: 'tiếp nhận văn bản đến',
  assign: 'phân công',
  draft: 'soạn thảo',
  review: 'xem xét nội dung',
  opinions: 'lấy ý kiến',
  'form-check': 'kiểm tra thể thức',
  initial: 'ký nháy',
  sign: 'ký',
  number: 'cấp số',
  seal: 'đóng dấu',
  issue: 'phát hành',
};

function placeOf(chain: Chain, kind: StepKind): number {
  return chain.steps.findIndex((step) => step.kind === kind);
}

function stepFault(index: number, code: string, detail: string): FieldFault {
  return { pointer: `/steps/${index}/kind`, code, detail };
}

import { type FieldFault } from '../domain-error.js';
import { isDecidingKind, isReworkKind } from './chain-steps.js';
import { type Chain, type ChainStep } from './chain.js';

/** Stands for the agency that proposed the letter wherever a step is named; no step may take it. */
export const PROPOSER_STEP = 'proposer';

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const MOST_WORKING_DAYS = 60;

/** Faults of single steps: key, title, promised days, targets of a return. */
export function stepFaults(chain: Chain): FieldFault[] {
  return chain.steps.flatMap((step, index) => [
    ...keyFaults(chain, index),
    ...titleFaults(step, index),
    ...workingDaysFaults(step, index),
    ...returnToFaults(chain, index),
  ]);
}

function keyFaults(chain: Chain, index: number): FieldFault[] {
  const key = chain.steps[index]?.key ?? '';
  const pointer = `/steps/${index}/key`;
  if (!KEY.test(key) || key === PROPOSER_STEP) {
    return [{ pointer, code: 'bad-step-key', detail: `Mã bước “${key}” không hợp lệ.` }];
  }
  if (chain.steps.findIndex((step) => step.key === key) === index) return [];
  return [
    { pointer, code: 'duplicate-step-key', detail: `Mã bước “${key}” đã dùng cho bước khác.` },
  ];
}

function titleFaults(step: ChainStep, index: number): FieldFault[] {
  if (step.title.trim() !== '') return [];
  return [{ pointer: `/steps/${index}/title`, code: 'blank', detail: 'Bước chưa có tên.' }];
}

function workingDaysFaults(step: ChainStep, index: number): FieldFault[] {
  const days = step.workingDays;
  if (days === null || (Number.isInteger(days) && days >= 1 && days <= MOST_WORKING_DAYS))
    return [];
  return [
    {
      pointer: `/steps/${index}/workingDays`,
      code: 'bad-working-days',
      detail: `Thời hạn của bước phải từ 1 đến ${MOST_WORKING_DAYS} ngày làm việc.`,
    },
  ];
}

function returnToFaults(chain: Chain, index: number): FieldFault[] {
  const step = chain.steps[index];
  if (!step?.returnTo) return [];
  const pointer = `/steps/${index}/returnTo`;
  if (!isDecidingKind(step.kind)) {
    return [
      {
        pointer,
        code: 'return-not-allowed',
        detail: `Bước “${step.title}” không có quyền trả lại.`,
      },
    ];
  }
  if (step.returnTo.length === 0) {
    return [
      {
        pointer,
        code: 'no-return-target',
        detail: `Bước “${step.title}” chưa nêu trả lại về đâu.`,
      },
    ];
  }
  return step.returnTo.flatMap((key, place) => {
    const fault = returnTargetFault(chain, index, key);
    return fault ? [{ pointer: `${pointer}/${place}`, ...fault }] : [];
  });
}

function returnTargetFault(
  chain: Chain,
  from: number,
  key: string,
): Omit<FieldFault, 'pointer'> | null {
  const target = chain.steps.findIndex((step) => step.key === key);
  const kind = chain.steps[target]?.kind;
  if (kind === undefined) {
    return { code: 'unknown-return-target', detail: `Không có bước “${key}” để trả lại.` };
  }
  if (target >= from) {
    return {
      code: 'return-target-not-earlier',
      detail: `Bước “${key}” không đứng trước bước này.`,
    };
  }
  if (!isReworkKind(kind)) {
    return { code: 'return-target-cannot-rework', detail: `Không thể trả lại về bước “${key}”.` };
  }
  return null;
}

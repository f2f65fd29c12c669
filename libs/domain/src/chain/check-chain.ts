import { documentTypes } from '../document/document-type.js';
import { DomainError, type FieldFault } from '../domain-error.js';
import { type Chain } from './chain.js';
import { holderFaults } from './holder-faults.js';
import { orderFaults } from './order-faults.js';
import { stepFaults } from './step-faults.js';

/** The chain cannot be run as it is written; `faults` name each place by JSON pointer. */
export class ChainInvalid extends DomainError {
  readonly code = 'chain-invalid';

  constructor(chain: Chain, faults: readonly FieldFault[]) {
    super(`Quy trình ${chain.code} chưa dùng được: có ${faults.length} chỗ cần sửa.`, faults);
  }
}

const MOST_STEPS = 40;

/**
 * Accepts a chain that the engine can run from its first step to the issue of the letter.
 * Expects the shape to have been checked already. @throws ChainInvalid with all faults at once.
 */
export function checkChain(chain: Chain): void {
  const faults = [
    ...documentTypeFaults(chain),
    ...lengthFaults(chain),
    ...stepFaults(chain),
    ...holderFaults(chain),
    ...orderFaults(chain),
  ];
  if (faults.length > 0) throw new ChainInvalid(chain, faults);
}

function documentTypeFaults(chain: Chain): FieldFault[] {
  const pointer = '/documentTypes';
  if (chain.documentTypes.length === 0) {
    return [
      { pointer, code: 'no-document-type', detail: 'Quy trình phải nêu ít nhất một loại văn bản.' },
    ];
  }
  return chain.documentTypes.flatMap((type, index) =>
    Object.hasOwn(documentTypes, type) && chain.documentTypes.indexOf(type) === index
      ? []
      : [
          {
            pointer: `${pointer}/${index}`,
            code: 'bad-document-type',
            detail: `Loại văn bản “${type}” không có trong danh mục hoặc bị nêu hai lần.`,
          },
        ],
  );
}

function lengthFaults(chain: Chain): FieldFault[] {
  if (chain.steps.length <= MOST_STEPS) return [];
  const detail = `Quy trình có ${chain.steps.length} bước, nhiều nhất là ${MOST_STEPS}.`;
  return [{ pointer: '/steps', code: 'too-many-steps', detail }];
}

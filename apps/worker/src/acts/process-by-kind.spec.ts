import { describe, expect, it } from '@jest/globals';
import { type ActAnswer } from '@congvu/domain';
import { type ActDelivery } from '@congvu/persistence';
import { type ActProcess, type AggregateKind } from './act-process.js';
import { ProcessByKind } from './process-by-kind.js';

const kinds: readonly AggregateKind[] = ['document', 'cycle', 'unit-cycle'];

describe('ProcessByKind', () => {
  it.each(kinds)(
    'gives an act of a %s to the process of its kind, and to no other',
    async (kind) => {
      const given: string[] = [];
      const noting = (name: string): ActProcess => ({
        apply: async ({ aggregateId }): Promise<ActAnswer> => {
          given.push(`${name} ${aggregateId}`);
          return { kind: 'taken' };
        },
      });
      const processes = new ProcessByKind({
        document: noting('document'),
        cycle: noting('cycle'),
        'unit-cycle': noting('unit-cycle'),
      });
      const delivery = { kind, aggregateId: 'id', attempts: 1 } as ActDelivery;
      expect(await processes.apply(delivery)).toEqual({ kind: 'taken' });
      expect(given).toEqual([`${kind} id`]);
    },
  );
});

import { type ActAnswer, assertNever } from '@congvu/domain';
import { type ActDelivery } from '@congvu/persistence';
import { type ActProcess, type AggregateKind, type DeliveryOf } from './act-process.js';

/** Gives each act to the process of its aggregate's kind. */
export class ProcessByKind implements ActProcess {
  constructor(
    private readonly processes: {
      readonly [Kind in AggregateKind]: ActProcess<DeliveryOf<Kind>>;
    },
  ) {}

  async apply(delivery: ActDelivery): Promise<ActAnswer> {
    switch (delivery.kind) {
      case 'document':
        return this.processes.document.apply(delivery);
      case 'cycle':
        return this.processes.cycle.apply(delivery);
      case 'unit-cycle':
        return this.processes['unit-cycle'].apply(delivery);
      default:
        return assertNever(delivery);
    }
  }
}

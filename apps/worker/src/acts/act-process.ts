import { type ActAnswer } from '@congvu/domain';
import { type ActDelivery } from '@congvu/persistence';

export type AggregateKind = ActDelivery['kind'];
export type DeliveryOf<Kind extends AggregateKind> = Extract<ActDelivery, { readonly kind: Kind }>;

/** The process understood the act and cannot take it: repeating does not help. */
export class ActRefused extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'ActRefused';
  }
}

/** The processes of a kind of aggregate, as the relay sees them. */
export interface ActProcess<Delivery extends ActDelivery = ActDelivery> {
  /**
   * Gives an act to the process of its aggregate, which is started when it does not run.
   * @throws ActRefused when the process fails on it; anything else may be tried again.
   */
  apply(delivery: Delivery): Promise<ActAnswer>;
}

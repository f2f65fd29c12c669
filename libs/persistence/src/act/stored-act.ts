import { type ActId, type Capacity, type DocumentAct, type DocumentActBody } from '@congvu/domain';

export type ActState =
  'held' | 'deliverable' | 'sending' | 'delivered' | 'void' | 'void-delivered' | 'parked';

/** An act as its row has it. */
export interface StoredAct {
  readonly id: ActId;
  readonly seq: number;
  readonly state: ActState;
  readonly body: DocumentActBody;
  readonly capacity: Capacity | null;
}

/** The act as the reducer takes it. */
export function documentActOf({ id, seq, state, body, capacity }: StoredAct): DocumentAct {
  const isVoid = state === 'void' || state === 'void-delivered';
  const post = capacity?.postCode ?? null;
  return { id, seq, state: isVoid ? 'void' : 'standing', body, post };
}

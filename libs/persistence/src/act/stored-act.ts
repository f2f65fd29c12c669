import {
  type ActId,
  type Capacity,
  type DocumentAct,
  type DocumentActBody,
  type PostCode,
} from '@congvu/domain';

/** `act.body` as it is stored: versioned, so that an older one can be brought up to date when it is read. */
export interface StoredActBody {
  readonly schema: 'document-act';
  readonly version: 1;
  readonly body: DocumentActBody;
}

export type ActState =
  'held' | 'deliverable' | 'sending' | 'delivered' | 'void' | 'void-delivered' | 'parked';

export interface StoredAct {
  readonly id: ActId;
  readonly seq: number;
  readonly state: ActState;
  readonly body: StoredActBody;
  readonly capacity: Capacity | null;
}

export function storedBody(body: DocumentActBody): StoredActBody {
  return { schema: 'document-act', version: 1, body };
}

/** The act as the reducer takes it. */
export function documentActOf({ id, seq, state, body, capacity }: StoredAct): DocumentAct {
  const isVoid = state === 'void' || state === 'void-delivered';
  return {
    id,
    seq,
    state: isVoid ? 'void' : 'standing',
    body: body.body,
    post: capacity?.postCode ?? (null as PostCode | null),
  };
}

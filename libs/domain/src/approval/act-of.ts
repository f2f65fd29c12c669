import { type DocumentAct, type DocumentActBody, type DocumentActKind } from '../act/act.js';

/** The body of one kind of act. */
export type ActBody<Kind extends DocumentActKind> = Extract<DocumentActBody, { kind: Kind }>;

/** An act known to be of one of the kinds. */
export type ActOf<Kind extends DocumentActKind> = DocumentAct & { readonly body: ActBody<Kind> };

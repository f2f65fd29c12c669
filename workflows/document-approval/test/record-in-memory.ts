import {
  type ActId,
  type Approval,
  beginApproval,
  type Chain,
  type DocumentAct,
  type DocumentActBody,
  type DocumentId,
  foldApproval,
  type PostCode,
} from '@congvu/domain';
import {
  type DistributionActivities,
  type DocumentApprovalActivities,
  type DocumentsActivities,
  type OpenStepAnswer,
  type SigningActivities,
} from '../src/document-approval.activities.js';

type Activities = DocumentApprovalActivities &
  DistributionActivities &
  DocumentsActivities &
  SigningActivities;

/** What the record knows of one letter, and what its workflow asked of the worker. */
export class RecordInMemory {
  readonly documentId: DocumentId;
  readonly acts: DocumentAct[] = [];
  /** In order: `openStep 3`, `renderContent 1`, … */
  readonly asked: string[] = [];
  /** How many of the acts a loading workflow gets. */
  delivered = 0;
  /** What opening the step after this seq answers; `opened` unless told. */
  readonly openings = new Map<number, OpenStepAnswer>();
  private readonly start: Approval;

  constructor(
    readonly chain: Chain,
    name: string,
  ) {
    this.documentId = name as DocumentId;
    const proposed = chain.steps[0]?.kind === 'arrival';
    this.start = beginApproval({
      documentId: this.documentId,
      drafter: proposed ? null : ('SNV.CV1' as PostCode),
      proposer: proposed ? { head: 'SNV.GD' as PostCode } : null,
      chain,
    });
  }

  /** Writes the next act. */
  write(
    body: DocumentActBody,
    post: string | null,
    state: DocumentAct['state'] = 'standing',
  ): DocumentAct {
    const seq = this.acts.length + 1;
    const id = `${this.documentId}-${String(seq)}` as ActId;
    const act = { id, seq, state, body, post: post as PostCode | null };
    this.acts.push(act);
    return act;
  }

  readonly activities: Activities = {
    loadLetter: () => {
      this.asked.push('loadLetter');
      const approval = foldApproval(this.chain, this.start, this.acts.slice(0, this.delivered));
      return Promise.resolve({ chain: this.chain, approval, seq: this.delivered });
    },
    openStep: ({ seq }) => {
      const answer = this.openings.get(seq) ?? (seq < this.acts.length ? 'overtaken' : 'opened');
      this.asked.push(`openStep ${String(seq)} ${answer}`);
      return Promise.resolve(answer);
    },
    finishLetter: ({ seq }) => this.ask(`finishLetter ${String(seq)}`),
    distributeLetter: () => this.ask('distributeLetter'),
    renderContent: ({ version }) => this.ask(`renderContent ${String(version)}`),
    renderForSigning: ({ version }) => this.ask(`renderForSigning ${String(version)}`),
    completeSignatures: () => this.ask('completeSignatures'),
  };

  private ask(what: string): Promise<void> {
    this.asked.push(what);
    return Promise.resolve();
  }
}

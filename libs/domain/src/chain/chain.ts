import { type DocumentType } from '../document/document-type.js';
import { type PostCode } from '../ids.js';

/** An approval chain: data, versioned, frozen once a letter uses it (architecture.md §3). */
export interface Chain {
  readonly schema: 'chain';
  readonly version: 1;
  /** e.g. `C01` (sample-province.md §5). */
  readonly code: string;
  readonly title: string;
  readonly documentTypes: readonly DocumentType[];
  /** In order; the first is the drafting step, the last the issue. */
  readonly steps: readonly ChainStep[];
}

/**
 * What the holder of a step does.
 * arrival: văn thư of the receiving office enters the proposal in the arrival register · assign: choose the officer ·
 * draft: write or verify and submit · review: check the content · opinions: ask others in parallel ·
 * form-check: thể thức · initial: ký nháy · sign · number: cấp số · seal · issue: phát hành.
 */
export type StepKind =
  | 'arrival'
  | 'assign'
  | 'draft'
  | 'review'
  | 'opinions'
  | 'form-check'
  | 'initial'
  | 'sign'
  | 'number'
  | 'seal'
  | 'issue';

export interface ChainStep {
  readonly key: string;
  readonly kind: StepKind;
  /** Vietnamese, as shown in the chain: "Trưởng phòng xem xét". */
  readonly title: string;
  readonly holder: StepHolder;
  /** Working days for the step; null where nothing is promised. */
  readonly workingDays: number | null;
  /** Steps to which the holder may return the letter; absent: any earlier step from `draft` on. */
  readonly returnTo?: readonly string[];
}

/**
 * Who acts. `post`: that post, or the stated deputy while nobody holds it · `any-of`: whichever of the posts acts first
 * (only for `sign`) · `drafter`: the post that drafts · `assignee`: chosen in the step `assign` ·
 * `consulted`: the posts named at submission · `m-of-n`: known to the schema, refused by name until it can run.
 */
export type StepHolder =
  | { readonly kind: 'post'; readonly post: PostCode; readonly deputy?: PostCode }
  | { readonly kind: 'any-of'; readonly posts: readonly PostCode[] }
  | { readonly kind: 'drafter' }
  | { readonly kind: 'assignee' }
  | { readonly kind: 'consulted' }
  | { readonly kind: 'm-of-n'; readonly posts: readonly PostCode[]; readonly m: number };

import { type FieldFault } from '../domain-error.js';
import { type PostCode } from '../ids.js';
import { type Chain, type ChainStep, type StepHolder, type StepKind } from './chain.js';

const holdersOfKind: Readonly<Record<StepKind, readonly StepHolder['kind'][]>> = {
  arrival: ['post'],
  assign: ['post'],
  draft: ['drafter', 'assignee'],
  review: ['post'],
  opinions: ['consulted'],
  'form-check': ['post'],
  initial: ['post'],
  sign: ['post', 'any-of'],
  number: ['post'],
  seal: ['post'],
  issue: ['post'],
};

const clerkKinds: ReadonlySet<StepKind> = new Set(['number', 'seal', 'issue']);

/** Faults of who holds the steps, among them holders that the engine cannot run yet, each named. */
export function holderFaults(chain: Chain): FieldFault[] {
  const signers = new Set(chain.steps.filter((step) => step.kind === 'sign').flatMap(postsOf));
  return chain.steps.flatMap((step, index) => [
    ...fitFaults(step, index),
    ...postFaults(step, index),
    ...clerkFaults(step, index, signers),
  ]);
}

function fitFaults(step: ChainStep, index: number): FieldFault[] {
  const pointer = `/steps/${index}/holder/kind`;
  if (!Object.hasOwn(holdersOfKind, step.kind)) {
    return [
      {
        pointer: `/steps/${index}/kind`,
        code: 'unknown-kind',
        detail: `Loại bước “${step.kind}” chưa được hỗ trợ.`,
      },
    ];
  }
  const holder: string = step.holder.kind;
  if (holder === 'm-of-n') {
    const detail = 'Bước “m trên n người đồng ý” (m-of-n) chưa chạy được ở phiên bản này.';
    return [{ pointer, code: 'holder-cannot-run-yet', detail }];
  }
  const fitting: readonly string[] = holdersOfKind[step.kind];
  if (fitting.includes(holder)) return [];
  return [
    {
      pointer,
      code: 'holder-does-not-fit',
      detail: `Bước “${step.title}” không thể giao theo cách “${holder}”.`,
    },
  ];
}

function postFaults(step: ChainStep, index: number): FieldFault[] {
  const { holder } = step;
  const pointer = `/steps/${index}/holder`;
  if (holder.kind === 'any-of') {
    const distinct =
      new Set(holder.posts).size === holder.posts.length && holder.posts.every(isNamed);
    if (distinct && holder.posts.length > 0) return [];
    return [
      {
        pointer: `${pointer}/posts`,
        code: 'bad-posts',
        detail: 'Danh sách chức danh rỗng hoặc bị trùng.',
      },
    ];
  }
  if (holder.kind !== 'post') return [];
  if (!isNamed(holder.post)) {
    return [
      {
        pointer: `${pointer}/post`,
        code: 'blank',
        detail: `Bước “${step.title}” chưa có chức danh.`,
      },
    ];
  }
  if (holder.deputy === undefined || (isNamed(holder.deputy) && holder.deputy !== holder.post))
    return [];
  const detail = 'Chức danh thay thế để trống hoặc trùng chức danh chính.';
  return [{ pointer: `${pointer}/deputy`, code: 'bad-deputy', detail }];
}

/** Number and seal are given by a văn thư who is not the signer (sample-province.md §5). */
function clerkFaults(step: ChainStep, index: number, signers: ReadonlySet<PostCode>): FieldFault[] {
  if (!clerkKinds.has(step.kind) || !postsOf(step).some((post) => signers.has(post))) return [];
  const detail = 'Người ký không được tự cấp số, đóng dấu hoặc phát hành.';
  return [{ pointer: `/steps/${index}/holder/post`, code: 'signer-is-clerk', detail }];
}

function postsOf(step: ChainStep): readonly PostCode[] {
  if (step.holder.kind === 'any-of') return step.holder.posts;
  return step.holder.kind === 'post' ? [step.holder.post] : [];
}

function isNamed(post: PostCode): boolean {
  return post.trim() !== '';
}

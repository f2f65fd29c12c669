import { type ChainStep, type PostCode } from '@congvu/domain';

export const post = (code: string, deputy?: string) => ({
  kind: 'post' as const,
  post: code as PostCode,
  ...(deputy === undefined ? {} : { deputy: deputy as PostCode }),
});
export const anyOf = (...codes: readonly string[]) => ({
  kind: 'any-of' as const,
  posts: codes as readonly PostCode[],
});

/** Number, seal and issue by the văn thư of the issuer, after the signature. */
export const ending = (clerk: string): ChainStep[] => [
  {
    key: 'number',
    kind: 'number',
    title: 'Văn thư cấp số, ngày',
    holder: post(clerk),
    workingDays: 1,
  },
  { key: 'seal', kind: 'seal', title: 'Văn thư đóng dấu', holder: post(clerk), workingDays: 1 },
  { key: 'issue', kind: 'issue', title: 'Văn thư phát hành', holder: post(clerk), workingDays: 1 },
];

export const draft: ChainStep = {
  key: 'draft',
  kind: 'draft',
  title: 'Chuyên viên soạn thảo',
  holder: { kind: 'drafter' },
  workingDays: 3,
};

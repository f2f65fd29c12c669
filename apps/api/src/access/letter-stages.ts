/** How far the letter has come; the drafter's, the reviewer's, the signer's, the văn thư's, then nobody's task is open. */
export const letterStages = ['draft', 'in-review', 'to-sign', 'signed', 'issued'] as const;

export type LetterStage = (typeof letterStages)[number];

export type StageRows = Readonly<Record<LetterStage, string>>;

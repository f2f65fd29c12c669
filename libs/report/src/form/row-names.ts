import {
  type AwardRow,
  type DifficultyRow,
  type LetterOutcome,
  type RatingRow,
} from '../report.js';

/** What became of a rule, or that the letter is one of 2.1, as Biểu 02 says it. */
export const letterOutcomeNames: Readonly<Record<LetterOutcome, string>> = {
  direction: 'Văn bản chỉ đạo',
  amended: 'Sửa đổi, bổ sung',
  replaced: 'Thay thế',
  repealed: 'Bãi bỏ',
  issued: 'Ban hành mới',
  kept: 'Rà soát, giữ nguyên',
  pending: 'Chưa rà soát xong',
};

/** Columns of Biểu 04 in the form's order. */
export const ratingColumns = [
  'rated',
  'excellent',
  'good',
  'completed',
  'notCompleted',
] as const satisfies readonly (keyof RatingRow)[];

export const awardReceiverNames: Readonly<Record<AwardRow['receiver'], string>> = {
  collective: 'Tập thể',
  person: 'Cá nhân',
};

export const awardDeciderNames: Readonly<Record<AwardRow['decidedBy'], string>> = {
  'this-unit': 'Đơn vị báo cáo',
  other: 'Cấp khác',
};

export const difficultyKindNames: Readonly<Record<DifficultyRow['kind'], string>> = {
  difficulty: 'Khó khăn',
  petition: 'Kiến nghị',
};

/** A fixed heading of the narrative. */
export interface NarrativeHeading {
  readonly code: string;
  readonly text: string;
  /** Groups of Biểu 01 that speak about the same; empty: any of them. */
  readonly groups: readonly number[];
}

/** The headings in the order of the outline of Sở Nội vụ. */
export const narrativeHeadings = [
  { code: 'A.I.1', text: 'Quán triệt, tuyên truyền', groups: [0, 1] },
  { code: 'A.I.2', text: 'Văn bản chỉ đạo', groups: [0, 2] },
  { code: 'A.I.3.1', text: 'Nhận thức, trách nhiệm', groups: [] },
  { code: 'A.I.3.2', text: 'Đơn vị đầu mối', groups: [0, 3, 4] },
  { code: 'A.I.3.3', text: 'Thanh tra, kiểm tra', groups: [0, 5] },
  { code: 'A.I.3.4', text: 'Khen thưởng, kỷ luật', groups: [0, 6, 7] },
  { code: 'A.II.1', text: 'Tinh thần, thái độ làm việc', groups: [] },
  { code: 'A.II.2', text: 'Giao tiếp, ứng xử', groups: [] },
  { code: 'A.II.3', text: 'Đạo đức, lối sống', groups: [] },
  { code: 'A.II.4', text: 'Trang phục', groups: [] },
  { code: 'A.III', text: 'Đánh giá chung, hạn chế, nguyên nhân', groups: [] },
  { code: 'B', text: 'Phương hướng, kiến nghị', groups: [] },
] as const satisfies readonly NarrativeHeading[];

export type HeadingCode = (typeof narrativeHeadings)[number]['code'];

export const headingCodes: readonly HeadingCode[] = narrativeHeadings.map(({ code }) => code);

/** Who works in a unit; the letters are those of the sum in 0.1. */
export const staffCategories = ['CB', 'CC', 'VC', 'CX', 'HD'] as const;

export type StaffCategory = (typeof staffCategories)[number];

/** Rows of Biểu 03: labour contracts are not under the decrees on discipline. */
export const disciplinedCategories = ['CB', 'CC', 'VC', 'CX'] as const;

export type DisciplinedCategory = (typeof disciplinedCategories)[number];

export const staffCategoryNames: Readonly<Record<StaffCategory, string>> = {
  CB: 'cán bộ',
  CC: 'công chức',
  VC: 'viên chức',
  CX: 'cán bộ, công chức cấp xã',
  HD: 'lao động hợp đồng',
};

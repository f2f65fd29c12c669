import { millimetres, ND30_2020, PAGE } from '../layout/decree-profile.js';
import { type PageSize } from '../layout/page-model.js';
import { type Column } from '../layout/typesetter.js';

/** A4 lying, with the margins of a letter's annex (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const LANDSCAPE: PageSize = { width: PAGE.height, height: PAGE.width };

const { margins } = ND30_2020;

export const TABLE_WIDTH: Column = {
  left: margins.left,
  width: LANDSCAPE.width - margins.left - margins.right,
};

export const TABLE_AREA = {
  top: margins.top,
  height: LANDSCAPE.height - margins.top - margins.bottom,
};

/** Baselines in the margins. */
export const MARK_BASELINE = millimetres(13);
export const FOOT_BASELINE = LANDSCAPE.height - millimetres(11);

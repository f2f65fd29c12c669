export { ruleIds } from './check/report-fault.js';
export { consolidate } from './consolidation/consolidate.js';
export { parseFigure } from './figure/parse-figure.js';
export { disciplineForms } from './form/discipline-form.js';
export { headingCodes } from './form/narrative-heading.js';
export { enteredCodes, percentCodes, summedCodes, viewCodes } from './form/report-form.js';
export { disciplinedCategories, staffCategories } from './form/staff-category.js';
export { type UnitReport } from './report.js';

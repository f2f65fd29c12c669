export { ActIntake } from './act-intake.js';
export { isHistoryLong } from './history-length.js';
export { briefly, watched } from './patience.js';

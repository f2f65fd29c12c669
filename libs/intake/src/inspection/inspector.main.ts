import { type InspectionOrder } from './inspection.js';
import { inspectFile } from './inspect-file.js';

process.once('message', (order: InspectionOrder) => {
  void inspectFile(order).then((report) => process.send?.(report));
});
process.send?.('ready');

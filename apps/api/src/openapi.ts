import { controllers } from './api.module.js';
import { describeApi } from './openapi/describe-api.js';

/** Version of the interface, not of the program: its description changes only when the interface does. */
const INTERFACE_VERSION = '1';

/** The published description as the text of `openapi.json`. */
export function openApiText(): string {
  return `${JSON.stringify(describeApi(controllers, INTERFACE_VERSION), null, 2)}\n`;
}

import { type vi } from './vi.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof vi };
    returnNull: false;
  }
}

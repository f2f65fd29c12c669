import { createInstance } from 'i18next';
import { vi } from './vi.js';

const catalogue = createInstance();
void catalogue.init({
  lng: 'vi',
  resources: { vi: { translation: vi } },
  initAsync: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
});

/** The Vietnamese text of a key, with its values put in. */
export const t = catalogue.t;

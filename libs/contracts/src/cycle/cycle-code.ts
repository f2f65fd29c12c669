import { z } from 'zod';

/** Key of a thing inside a definition, e.g. `N08`, `C10`, `BAO-CAO-NAM`. */
export const cycleCodeSchema = z
  .string()
  .max(64)
  .regex(/^[A-Z][A-Z0-9-]*$/, { error: 'Mã gồm chữ hoa không dấu, số và dấu gạch nối.' });

/** Code of a unit, e.g. `HDT.LABANG`. */
export const unitCodeSchema = z
  .string()
  .max(64)
  .regex(/^[A-Z0-9][A-Z0-9.-]*$/, { error: 'Mã đơn vị không đúng dạng.' });

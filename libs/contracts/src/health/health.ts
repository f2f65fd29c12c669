import { z } from 'zod';

export const healthSchema = z
  .strictObject({ status: z.literal('up'), version: z.string() })
  .meta({ id: 'Health' });

const partSchema = z.strictObject({
  name: z.enum(['database', 'schema', 'files', 'temporal', 'signer', 'mail', 'server']),
  /** `off`: not set up, which is no fault. */
  state: z.enum(['up', 'down', 'off']),
  /** Whether the api takes requests without it. */
  needed: z.boolean(),
  detail: z.string().nullable(),
});

/** 200 when every needed part is up, else 503; names what is down. */
export const readinessSchema = z
  .strictObject({ ready: z.boolean(), parts: z.array(partSchema) })
  .meta({ id: 'Readiness' });

export type HealthView = z.output<typeof healthSchema>;
export type ReadinessView = z.output<typeof readinessSchema>;

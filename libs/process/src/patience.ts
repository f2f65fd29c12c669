/**
 * A process may wait for months behind a broken key store or database; it then goes on by itself. Retries end only after
 * a year, the longest anything of one cycle can matter; the worker raises an alarm long before.
 */
const patience = {
  scheduleToCloseTimeout: '365 days',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
} as const;

/** Of a statement or two in the record. */
export const briefly = { ...patience, startToCloseTimeout: '20 seconds' } as const;

/** What a killed worker had in hand is given out again after this silence, not after the whole time of the activity. */
export const watched = {
  ...patience,
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '15 seconds',
} as const;

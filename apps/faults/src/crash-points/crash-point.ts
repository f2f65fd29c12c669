/** What can be killed. */
export const victims = ['worker', 'api', 'postgres', 'temporal'] as const;
export type Victim = (typeof victims)[number];

/** Programs that pass crash points: they run with the watchers loaded before them. */
export const watchedPrograms = ['worker', 'api'] as const;
export type WatchedProgram = (typeof watchedPrograms)[number];

export const sides = ['before', 'after'] as const;
export type Side = (typeof sides)[number];

/**
 * Effects beside which processes die: P1–P10 of the reliability plan, then every activity. An activity that is missing
 * here fails the base line: its name is found there by the watcher.
 */
export const effects = {
  P1: 'a command takes the lock of its letter',
  P2: 'the transaction that wrote an act commits; the act has not gone to Temporal',
  P3: 'the workflow takes an act as an Update; the record does not know it yet',
  P4: 'the signer replies, and its value is stored',
  P5: 'the transaction that drew a number commits; nothing is stamped yet',
  P6: 'the row of a stored file commits',
  P7: 'the relay takes acts from the outbox; nothing is sent yet',
  P8: 'a mail that the mail server has taken is marked as sent',
  P9: 'the audit entry is inserted; its transaction has not committed',
  P10: 'a workflow that continued as new loads its letter',
  loadLetter: 'activity',
  openStep: 'activity',
  finishLetter: 'activity',
  distributeLetter: 'activity',
  renderContent: 'activity',
  renderForSigning: 'activity',
  completeSignatures: 'activity',
} as const;
export type Effect = keyof typeof effects;

export const effectNames = Object.keys(effects) as Effect[];

/** A place in a program, right before or right after an effect. */
export type CrashPoint = `${Effect}.${Side}`;

/** Where a program stands: `worker P3.after`. */
export type Place = `${WatchedProgram} ${CrashPoint}`;

export function placeOf(program: WatchedProgram, effect: string, side: Side): Place {
  return `${program} ${effect as Effect}.${side}`;
}

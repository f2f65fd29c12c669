/** `ok`; `warning`: it works, or only tests need it; `fault`: `congvu start` would fail. */
export type PartState = 'ok' | 'warning' | 'fault';

/** One part that the system is made of or stands on, as `congvu doctor` found it. */
export interface Part {
  /** Stable name for programs. */
  readonly key: string;
  /** Name for people. */
  readonly name: string;
  readonly state: PartState;
  readonly version?: string;
  /** What was found, or what is wrong. */
  readonly detail: string;
  /** What to do about it. */
  readonly mend?: string;
}

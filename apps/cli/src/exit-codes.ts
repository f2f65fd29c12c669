/** Exit codes of every command. */
export const exitCodes = {
  ok: 0,
  /** The command was understood and could not be done, or the answer is no. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
} as const;

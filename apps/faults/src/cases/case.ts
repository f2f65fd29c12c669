import { type Player } from '../run/player.js';
import { type PlayedRecord } from '../record/letter-record.js';
import { type FaultStack } from '../stack/fault-stack.js';

export interface CaseParts {
  readonly stack: FaultStack;
  readonly player: Player;
  readonly unharmed: PlayedRecord;
  /** The long versions: outages as long as the issue names them. */
  readonly long: boolean;
}

/** A fault that is not one kill at one crash point. */
export interface Case {
  readonly name: string;
  /** @returns what should not be */
  readonly play: (parts: CaseParts) => Promise<readonly string[]>;
}

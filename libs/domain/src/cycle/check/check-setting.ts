import { type PlainDate } from '@congvu/calendar';
import { type DocumentType } from '../../document/document-type.js';
import { type FieldFault } from '../../domain-error.js';
import { type CycleDefinition } from '../cycle-definition.js';
import { type CycleSetting } from '../obligation.js';

/** What a definition is held against: what the installation knows on the day the cycle opens. */
export interface CheckSetting extends Pick<CycleSetting, 'units' | 'calendar'> {
  readonly chains: readonly KnownChain[];
  /** Codes of the report's indicators. */
  readonly indicators: readonly string[];
  readonly today: PlainDate;
}

/** A chain of the installation and the letters it can carry. */
export interface KnownChain {
  readonly code: string;
  readonly documentTypes: readonly DocumentType[];
}

/** One group of checks: all faults it finds, in the order of the definition. */
export type CycleCheck = (definition: CycleDefinition, setting: CheckSetting) => FieldFault[];

/** A fault at the place where `when` holds, as a list to be joined with others. */
export function faultWhen(when: boolean, fault: FieldFault): FieldFault[] {
  return when ? [fault] : [];
}

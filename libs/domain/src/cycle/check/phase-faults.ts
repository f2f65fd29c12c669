import { occursIn } from '@congvu/calendar';
import { type FieldFault } from '../../domain-error.js';
import { type CycleDefinition } from '../cycle-definition.js';
import { type CyclePhase, type PhaseCondition } from '../cycle-phase.js';
import { faultWhen } from './check-setting.js';

/** Phases that are not known, that wait in a circle, or for what never comes. */
export function phaseFaults(definition: CycleDefinition): FieldFault[] {
  return [
    ...unknownNames(definition),
    ...reachFaults(definition),
    ...phasesOfObligations(definition),
  ];
}

function unknownNames({ phases, obligations }: CycleDefinition): FieldFault[] {
  const phaseCodes = new Set(phases.map(({ code }) => code));
  const obligationCodes = new Set(obligations.map(({ code }) => code));
  return phases.flatMap(({ waitsFor }, phase) =>
    waitsFor.flatMap((condition, place) => {
      const pointer = `/phases/${phase}/waitsFor/${place}`;
      switch (condition.kind) {
        case 'phase':
          return unknownPhase(`${pointer}/phase`, condition.phase, phaseCodes);
        case 'obligation':
          return faultWhen(!obligationCodes.has(condition.obligation), {
            pointer: `${pointer}/obligation`,
            code: 'unknown-obligation',
            detail: `Định nghĩa không có nghĩa vụ “${condition.obligation}”.`,
          });
        case 'day':
          return [];
      }
    }),
  );
}

function phasesOfObligations({ phases, obligations }: CycleDefinition): FieldFault[] {
  const phaseCodes = new Set(phases.map(({ code }) => code));
  return obligations.flatMap(({ phase }, index) =>
    unknownPhase(`/obligations/${index}/phase`, phase, phaseCodes),
  );
}

function unknownPhase(pointer: string, phase: string, known: ReadonlySet<string>): FieldFault[] {
  return faultWhen(!known.has(phase), {
    pointer,
    code: 'unknown-phase',
    detail: `Định nghĩa không có giai đoạn “${phase}”.`,
  });
}

/** Phases that cannot open: in a circle, behind one, or behind an obligation that never ends. */
function reachFaults(definition: CycleDefinition): FieldFault[] {
  const reached = reachedPhases(definition);
  return definition.phases.flatMap((phase, index) => {
    if (reached.has(phase.code)) return [];
    const pointer = `/phases/${index}/waitsFor`;
    return phasesBehind(definition, phase.code).has(phase.code)
      ? [
          {
            pointer,
            code: 'phase-cycle',
            detail: `Giai đoạn “${phase.title}” chờ vòng quanh chính nó.`,
          },
        ]
      : [
          {
            pointer,
            code: 'phase-unreachable',
            detail: `Giai đoạn “${phase.title}” không bao giờ mở được: điều kiện chờ không thể xảy ra trong năm.`,
          },
        ];
  });
}

/** Grows until no further phase can open. */
function reachedPhases(definition: CycleDefinition): ReadonlySet<string> {
  const reached = new Set<string>();
  const opens = ({ code, waitsFor }: CyclePhase): boolean =>
    !reached.has(code) && waitsFor.every((condition) => canCome(condition, definition, reached));
  let opened = definition.phases.filter(opens);
  while (opened.length > 0) {
    for (const { code } of opened) reached.add(code);
    opened = definition.phases.filter(opens);
  }
  return reached;
}

/** A name that nobody knows is a fault of its own and holds nothing up here. */
function canCome(
  condition: PhaseCondition,
  definition: CycleDefinition,
  reached: ReadonlySet<string>,
): boolean {
  const { phases, obligations, year } = definition;
  const isOver = (phase: string) =>
    reached.has(phase) || !phases.some(({ code }) => code === phase);
  switch (condition.kind) {
    case 'day':
      return true;
    case 'phase':
      return isOver(condition.phase);
    case 'obligation': {
      const awaited = obligations.find(({ code }) => code === condition.obligation);
      if (!awaited) return true;
      const ends = awaited.deadline.kind !== 'ONGOING' && occursIn(awaited.deadline, year);
      return ends && isOver(awaited.phase);
    }
  }
}

/** Every phase that must be open before this one, directly or through others. */
function phasesBehind(
  { phases, obligations }: CycleDefinition,
  start: string,
): ReadonlySet<string> {
  const behind = new Set<string>();
  const awaitedBy = (phase: string): readonly string[] =>
    phases
      .filter(({ code }) => code === phase)
      .flatMap(({ waitsFor }) => waitsFor)
      .flatMap((condition) => {
        if (condition.kind === 'phase') return [condition.phase];
        if (condition.kind === 'day') return [];
        return obligations.filter(({ code }) => code === condition.obligation).map((o) => o.phase);
      });
  let next = awaitedBy(start);
  while (next.length > 0) {
    for (const phase of next) behind.add(phase);
    next = next.flatMap(awaitedBy).filter((phase) => !behind.has(phase));
  }
  return behind;
}

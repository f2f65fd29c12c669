import { isReason } from '@congvu/domain';
import { type UnitReport } from '../report.js';
import { compareFaults } from './fault-order.js';
import { type ReportContext } from './report-context.js';
import { type Finding, type ReportFault, type RuleId } from './report-fault.js';
import { awardRules } from './rules/awards.js';
import { comparisonRules } from './rules/comparison.js';
import { completenessRules } from './rules/completeness.js';
import { disciplineRules } from './rules/discipline.js';
import { inspectionRules } from './rules/inspections.js';
import { narrativeRules } from './rules/narrative.js';
import { peopleRules } from './rules/people.js';
import { ratingRules } from './rules/ratings.js';
import { regulationRules } from './rules/regulations.js';
import { type CrossCheck } from './rules/rule.js';
import { serviceRules } from './rules/service.js';

const crossChecks: readonly CrossCheck[] = [
  peopleRules,
  regulationRules,
  inspectionRules,
  awardRules,
  disciplineRules,
  serviceRules,
  ratingRules,
  comparisonRules,
  completenessRules,
  narrativeRules,
].flatMap((rules): CrossCheck[] => Object.values(rules));

/** All that the cross-checks find, at once and in the order of the form. */
export function checkReport(report: UnitReport, context: ReportContext): ReportFault[] {
  return crossChecks
    .flatMap(({ id, find }) =>
      find({ report, context }).map((finding) => ({
        ...finding,
        rule: id,
        note: noteOn(report, id, finding),
      })),
    )
    .sort(compareFaults);
}

function noteOn({ notes }: UnitReport, rule: RuleId, { level, pointers }: Finding): string | null {
  if (level !== 'explain') return null;
  const note = notes.find((one) => one.rule === rule && one.pointer === pointers[0])?.text ?? null;
  return isReason(note) ? note : null;
}

/** What still stops the submission: every fault that blocks, and every one without the explanation it asks for. */
export function hindrances(faults: readonly ReportFault[]): ReportFault[] {
  return faults.filter(
    ({ level, note }) => level === 'block' || (level === 'explain' && note === null),
  );
}

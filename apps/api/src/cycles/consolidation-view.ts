import {
  type ConsolidationListView,
  type ConsolidationRowView,
  consolidationSchema,
  type FrozenConsolidationView,
  type IndicatorSourcesView,
} from '@congvu/contracts';
import { type ObligationState } from '@congvu/domain';
import {
  changedUnits,
  type CountedReport,
  type FrozenConsolidation,
  type ReportsAtHand,
  type StoredConsolidation,
} from '@congvu/persistence/year';
import { type ConsolidatedCode, indicatorOf, type UnitReport } from '@congvu/report';
import { capacityView } from '../organisation/capacity-view.js';

/** Why the report of a unit is not counted; the states in which it is are never asked for. */
const missingReasons: Readonly<Record<ObligationState, string>> = {
  planned: 'Chưa đến kỳ báo cáo.',
  open: 'Chưa gửi báo cáo.',
  received: 'Báo cáo đã nhận, chưa được chấp nhận.',
  returned: 'Báo cáo đã trả lại để bổ sung, chưa có bản thay thế.',
  accepted: 'Báo cáo được chấp nhận không kèm số liệu.',
  fulfilled: 'Hoàn thành không phải bằng báo cáo.',
  waived: 'Được miễn báo cáo.',
};

export function consolidationRowView(
  { id, cycleId, no, asOf, frozenBy, content, contentSha256 }: StoredConsolidation,
  atHand: ReportsAtHand,
): ConsolidationRowView {
  const changed = [...changedUnits(content, atHand)];
  return {
    id,
    cycleId,
    no,
    asOf,
    frozenBy: capacityView(frozenBy),
    counted: content.consolidation.sources.length,
    ...missingAndLate(content),
    changed,
    isStale: changed.length > 0,
    contentSha256,
  };
}

export function frozenConsolidationView(
  stored: StoredConsolidation,
  atHand: ReportsAtHand,
): FrozenConsolidationView {
  const content = consolidationSchema.parse(stored.content.consolidation);
  return { ...consolidationRowView(stored, atHand), content };
}

/** Who would be in it if it were frozen at this moment. */
export function previewView(
  content: FrozenConsolidation,
  { units }: ReportsAtHand,
): ConsolidationListView['now'] {
  const counted = new Set(content.consolidation.sources.map((source) => source.unit));
  return {
    counted: units
      .filter(({ code }) => counted.has(code))
      .map(({ code, name }) => ({ code, name })),
    ...missingAndLate(content),
  };
}

function missingAndLate({ missing, late }: FrozenConsolidation) {
  return {
    missing: missing.map(({ code, name, state }) => ({
      code,
      name,
      reason: missingReasons[state],
    })),
    late: [...late],
  };
}

/** Undefined for a row that is not consolidated. */
export function indicatorSourcesView(
  { consolidation }: FrozenConsolidation,
  { code, reports, names }: IndicatorQuestion,
): IndicatorSourcesView | undefined {
  if (!Object.hasOwn(consolidation.totals, code)) return undefined;
  const { unit, window, wholeYear, sources } = consolidation.totals[code as ConsolidatedCode];
  const counted = new Map(reports.map((report) => [String(report.document), report]));
  return {
    code,
    text: indicatorOf(code as ConsolidatedCode).text,
    unit,
    window,
    wholeYear,
    sources: sources.flatMap(({ unit: unitCode, document, pointer, effect }) => {
      const letter = counted.get(document);
      if (!letter) return [];
      return [
        {
          unit: { code: unitCode, name: names.get(unitCode) ?? unitCode },
          documentId: document,
          symbol: letter.symbol,
          pointer,
          effect,
          ...figureAt(letter.report, pointer),
        },
      ];
    }),
  };
}

interface IndicatorQuestion {
  readonly code: string;
  readonly reports: readonly CountedReport[];
  /** Of units, by code. */
  readonly names: ReadonlyMap<string, string>;
}

/** `/figures/{code}` or `/conductedByOthers/{row}`: the places that totals name. */
function figureAt({ figures, conductedByOthers }: UnitReport, pointer: string) {
  const [, part, key = ''] = pointer.split('/');
  const found =
    part === 'figures' ? figures[key as keyof typeof figures] : conductedByOthers[Number(key)];
  return { window: found?.window ?? null, wholeYear: found?.wholeYear ?? null };
}

import { type FieldFault } from '../../domain-error.js';
import { type CycleDefinition } from '../cycle-definition.js';
import { type ObligationDefinition } from '../obligation-definition.js';
import { referredUnits } from '../unit-group.js';
import { type CheckSetting, faultWhen } from './check-setting.js';

/** What an obligation lacks: somebody who leads it, evidence that ends it, indicators that exist. */
export function obligationFaults(definition: CycleDefinition, setting: CheckSetting): FieldFault[] {
  const indicators = new Set(setting.indicators);
  return definition.obligations.flatMap((obligation, index) => {
    const pointer = `/obligations/${index}`;
    return [
      ...leadFaults(obligation, pointer),
      ...emptyLeadFaults(obligation, pointer, { definition, setting }),
      ...faultWhen(obligation.class === 'plan' && obligation.evidence.length === 0, {
        pointer: `${pointer}/evidence`,
        code: 'evidence-missing',
        detail: `Nghĩa vụ ${obligation.code} chưa nêu minh chứng nào để kết thúc.`,
      }),
      ...indicatorFaults(obligation, pointer, indicators),
      ...completionFaults(obligation, pointer),
    ];
  });
}

function leadFaults({ code, leads }: ObligationDefinition, pointer: string): FieldFault[] {
  return faultWhen(leads.length === 0, {
    pointer: `${pointer}/leads`,
    code: 'lead-missing',
    detail: `Nghĩa vụ ${code} chưa có cơ quan chủ trì.`,
  });
}

/** References that all resolve and still leave nobody, as a group whose every unit is excepted. */
function emptyLeadFaults(
  { code, leads }: ObligationDefinition,
  pointer: string,
  {
    definition: { unitGroups },
    setting: { units },
  }: { readonly definition: CycleDefinition; readonly setting: CheckSetting },
): FieldFault[] {
  const everyoneExcepted = leads.some(
    (lead) =>
      lead.kind === 'group' &&
      lead.except !== undefined &&
      referredUnits([{ kind: 'group', group: lead.group }], unitGroups, units).length > 0,
  );
  return faultWhen(everyoneExcepted && referredUnits(leads, unitGroups, units).length === 0, {
    pointer: `${pointer}/leads`,
    code: 'lead-missing',
    detail: `Nghĩa vụ ${code} loại trừ mọi cơ quan của nhóm chủ trì.`,
  });
}

function indicatorFaults(
  { indicators }: ObligationDefinition,
  pointer: string,
  known: ReadonlySet<string>,
): FieldFault[] {
  if (indicators === 'all') return [];
  return indicators.flatMap((indicator, index) =>
    faultWhen(!known.has(indicator), {
      pointer: `${pointer}/indicators/${index}`,
      code: 'unknown-indicator',
      detail: `Biểu 01 không có chỉ tiêu “${indicator}”.`,
    }),
  );
}

/** What never ends is closed with the year, and nothing else is (sample-province.md §2). */
function completionFaults(
  { code, completion, deadline }: ObligationDefinition,
  pointer: string,
): FieldFault[] {
  const ongoing = deadline.kind === 'ONGOING';
  return faultWhen(ongoing !== (completion.kind === 'year-end'), {
    pointer: `${pointer}/completion/kind`,
    code: 'completion-does-not-fit-deadline',
    detail: ongoing
      ? `Nghĩa vụ ${code} là thường xuyên, chỉ kết thúc khi khóa năm.`
      : `Nghĩa vụ ${code} có hạn, không thể chờ khóa năm mới kết thúc.`,
  });
}

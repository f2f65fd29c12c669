import { type FieldFault } from '../../domain-error.js';
import { type CycleDefinition } from '../cycle-definition.js';
import { type EscalationLadder } from '../escalation-ladder.js';
import { faultWhen } from './check-setting.js';

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Ladders that reach nobody, do nothing, are not known, or hang on what is never late. */
export function ladderFaults(definition: CycleDefinition): FieldFault[] {
  return [
    ...faultWhen(!TIME_OF_DAY.test(definition.remindersAt), {
      pointer: '/remindersAt',
      code: 'bad-time',
      detail: `“${definition.remindersAt}” không phải là giờ dạng giờ:phút, ví dụ 08:00.`,
    }),
    ...definition.ladders.flatMap(peopleFaults),
    ...templateFaults(definition),
    ...definition.obligations.flatMap(({ ladder, deadline, code }, index) => {
      if (ladder === undefined) return [];
      const pointer = `/obligations/${index}/ladder`;
      return [
        ...faultWhen(!definition.ladders.some((known) => known.code === ladder), {
          pointer,
          code: 'unknown-ladder',
          detail: `Định nghĩa không có thang nhắc việc “${ladder}”.`,
        }),
        ...faultWhen(deadline.kind === 'ONGOING', {
          pointer,
          code: 'ladder-without-deadline',
          detail: `Nghĩa vụ ${code} là thường xuyên, không bao giờ trễ nên không có thang nhắc việc.`,
        }),
      ];
    }),
  ];
}

/** A letter that is begun by a day needs a template of the definition. */
function templateFaults({ ladders, templates }: CycleDefinition): FieldFault[] {
  return ladders.flatMap(({ rungs }, ladder) =>
    rungs.flatMap(({ actions }, rung) =>
      actions.flatMap(({ form }, action) => {
        if (form.kind !== 'letter' || form.template === undefined) return [];
        const { template } = form;
        const isKnown = templates.some(({ code }) => code === template);
        return faultWhen(!isKnown, {
          pointer: `/ladders/${ladder}/rungs/${rung}/actions/${action}/form/template`,
          code: 'unknown-template',
          detail: `Định nghĩa không có mẫu văn bản “${template}”.`,
        });
      }),
    ),
  );
}

function peopleFaults({ title, reminders, rungs }: EscalationLadder, index: number): FieldFault[] {
  const nobody = (pointer: string, to: readonly unknown[]): FieldFault[] =>
    faultWhen(to.length === 0, {
      pointer,
      code: 'ladder-without-people',
      detail: `Thang “${title}” có lần nhắc không gửi cho ai.`,
    });
  const pointer = `/ladders/${index}`;
  return [
    ...reminders.flatMap(({ to }, reminder) => nobody(`${pointer}/reminders/${reminder}/to`, to)),
    ...rungs.flatMap(({ actions }, rung) => [
      ...faultWhen(actions.length === 0, {
        pointer: `${pointer}/rungs/${rung}/actions`,
        code: 'rung-without-action',
        detail: `Bậc ${rung + 1} của thang “${title}” không làm gì.`,
      }),
      ...actions.flatMap(({ to }, action) =>
        nobody(`${pointer}/rungs/${rung}/actions/${action}/to`, to),
      ),
    ]),
    ...faultWhen(reminders.length === 0 && rungs.length === 0, {
      pointer,
      code: 'ladder-empty',
      detail: `Thang “${title}” không có lần nhắc và bậc nào.`,
    }),
  ];
}

import {
  type BoardCellView,
  type CycleBoardView,
  type CycleDefinitionListView,
  type CycleDefinitionRowView,
  type CycleListView,
  type CycleOpenedView,
} from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { eventually, type Stage } from './stage.js';

const KEEPER = 'SNV.QT';
/** Of the unit that runs the year; sees every unit of it. */
export const SUPERVISOR = 'SNV.PGD';

export interface OpenedYear {
  readonly cycleId: string;
  readonly definition: CycleDefinitionRowView;
}

/** Opens the year by its published definition. @throws CommandFailed when there is none */
export async function openYear(stage: Stage, year: number): Promise<OpenedYear> {
  return stage.step(
    `${KEEPER} mở chu kỳ năm ${String(year)} theo Kế hoạch đã công bố`,
    async () => {
      const keeper = await stage.officer(KEEPER);
      const { items } = await keeper.read<CycleDefinitionListView>('/cycle-definitions');
      const definition = items.find((item) => item.year === year);
      if (!definition)
        throw new CommandFailed('no-year', `Chưa có chương trình năm ${String(year)}.`);
      const order = { definitionId: definition.id };
      const { cycleId } = await keeper.ask<CycleOpenedView>('/cycles', order);
      await eventually('ghi xong nghĩa vụ của các đơn vị', async () => {
        const list = await keeper.read<CycleListView>('/cycles');
        const cycle = list.items.find(({ id }) => id === cycleId);
        return cycle?.status === 'running' ? true : undefined;
      });
      return { cycleId, definition };
    },
  );
}

export async function boardOf(stage: Stage, { cycleId }: OpenedYear): Promise<CycleBoardView> {
  const officer = await stage.officer(SUPERVISOR);
  return officer.read<CycleBoardView>(`/cycles/${cycleId}/board`);
}

/** The obligation of a unit on the board. @throws CommandFailed when the unit does not owe it */
export function cellOf({ units }: CycleBoardView, unit: string, code: string): BoardCellView {
  const cells = units.find((row) => row.code === unit)?.cells;
  const cell = cells?.find((item) => item.code === code);
  if (cell) return cell;
  throw new CommandFailed('no-obligation', `${unit} không có nghĩa vụ ${code}.`);
}

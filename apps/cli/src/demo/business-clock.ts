import { dateInVietnam, instant } from '@congvu/calendar';
import { type ClockView } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { type Stage, until } from './stage.js';

/** Who keeps the year also moves its clock. */
const KEEPER = 'SNV.QT';
/** A quarter of due moments comes to rest in a minute; the job itself gives up after three without rest. */
const MOVED_WITHIN_MS = 240_000;
const DEFAULT_TIME = '08:00';

/** Moves the clock of the rehearsal forward to a day and waits until it stands there. @throws CommandFailed */
export async function moveTo(stage: Stage, day: string, time = DEFAULT_TIME): Promise<void> {
  const keeper = await stage.officer(KEEPER);
  const [, month, date] = day.split('-');
  const name = `${String(date)}/${String(month)}/${day.slice(0, 4)}`;
  stage.heading(`Ngày ${name}${time === DEFAULT_TIME ? '' : `, ${time}`}`);
  await stage.step(`${KEEPER} tua đồng hồ nghiệp vụ đến ${time} ngày ${name}`, async () => {
    await keeper.ask<ClockView>('/clock-advances', { until: day, time });
    await until({ what: `tua đến ${name}`, withinMs: MOVED_WITHIN_MS }, async () => {
      const { advance } = await keeper.read<ClockView>('/clock');
      if (advance?.state === 'failed') {
        throw new CommandFailed('clock-stands', `Đồng hồ không đến được ngày ${name}.`);
      }
      return advance?.state === 'done' ? true : undefined;
    });
  });
  stage.today = dateInVietnam(instant((await keeper.read<ClockView>('/clock')).now));
}

import { moveTo } from './business-clock.js';
import { type Stage } from './stage.js';
import { type YearRecord } from './year-record.js';

/** What happens on one day of the year. */
export interface Scene {
  readonly day: string;
  /** 08:00 where it is left out. */
  readonly time?: string;
  /** Played only when one of them acts. */
  readonly units?: readonly string[];
  play(stage: Stage, record: YearRecord): Promise<void>;
}

/** Plays the scenes in their order, each on its day. @throws the first step that could not be done */
export async function playScenes(
  stage: Stage,
  record: YearRecord,
  scenes: readonly Scene[],
): Promise<void> {
  let shown = '';
  for (const scene of scenes) {
    const { day, time, units } = scene;
    if (units !== undefined && record.acting(units).length === 0) continue;
    const moment = `${day} ${time ?? ''}`;
    if (moment !== shown) await moveTo(stage, day, time);
    shown = moment;
    await scene.play(stage, record);
  }
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { childEnvironment } from '@congvu/config';
import { type Sending } from '../office/office.js';
import { playBothLetters } from '../office/story.js';
import { type FaultStack } from '../stack/fault-stack.js';
import { type Case } from './case.js';

const commandLine = join(import.meta.dirname, '../../../cli/dist/main.js');
/** By their number in the story: the form check of the tờ trình, the initialling of the plan. */
const LOST_BEFORE_ACT = [8, 17];

/** Temporal's database is deleted in the middle of each letter; after `congvu reconcile` both end as if nothing had been. */
export const temporalLost: Case = {
  name: "Temporal's database deleted in the middle of each letter, then reconciled",
  play: async ({ stack, player, unharmed }) => {
    const violations: string[] = [];
    let acts = 0;
    const sending: Sending = async (officer, { path, body }) => {
      acts += 1;
      if (LOST_BEFORE_ACT.includes(acts)) violations.push(...(await loseAndReconcile(stack)));
      return officer.command(path, body);
    };
    const played = await playBothLetters(player.begin().sendingBy(sending));
    const judged = await player.judge([played], unharmed, { temporalForgot: true });
    return [...violations, ...judged.violations];
  },
};

async function loseAndReconcile(stack: FaultStack): Promise<string[]> {
  await stack.server('temporal').keepDown();
  await stack.forgetTemporal();
  await stack.healed();
  const { missing, started } = await reconcile(stack);
  const again = await reconcile(stack);
  return [
    ...(missing.length > 0 && started === missing.length
      ? []
      : [`reconcile started ${String(started)} of ${String(missing.length)} lost workflows`]),
    ...(again.missing.length === 0 ? [] : ['reconcile found something missing the second time']),
  ];
}

async function reconcile(stack: FaultStack) {
  const environment = { DATABASE_URL: stack.appUrl, TEMPORAL_ADDRESS: stack.temporalAddress };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [commandLine, 'reconcile', '--json'],
    { env: childEnvironment(environment) },
  );
  return JSON.parse(stdout) as { readonly missing: readonly string[]; readonly started: number };
}

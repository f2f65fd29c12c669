import { app } from './vi/app.js';
import { arrivals } from './vi/arrivals.js';
import { attachments } from './vi/attachments.js';
import { clock } from './vi/clock.js';
import { cycle } from './vi/cycle.js';
import { documents } from './vi/documents.js';
import { drafting } from './vi/drafting.js';
import { extension } from './vi/extension.js';
import { notifications } from './vi/notifications.js';
import { problem } from './vi/problem.js';
import { profile } from './vi/profile.js';
import { registers } from './vi/registers.js';
import { reports } from './vi/reports.js';
import { signing } from './vi/signing.js';
import { tasks } from './vi/tasks.js';

/** Every text of the screens by key. `npm run check -- texts` finds missing and unused keys. */
export const vi = {
  app,
  arrivals,
  attachments,
  clock,
  cycle,
  documents,
  drafting,
  extension,
  notifications,
  problem,
  profile,
  registers,
  reports,
  signing,
  tasks,
} as const;

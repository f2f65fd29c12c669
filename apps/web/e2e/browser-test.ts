import { test as base } from '@playwright/test';
import { Officer } from './officer.js';

interface Fixtures {
  /** Signs somebody in, in a browser of his own; it is closed with the test, which fails on any complaint of the page. */
  readonly signIn: (username: string) => Promise<Officer>;
}

export const test = base.extend<Fixtures>({
  signIn: async ({ browser }, use) => {
    const officers: Officer[] = [];
    await use(async (username) => {
      const officer = await Officer.signIn(browser, username);
      officers.push(officer);
      return officer;
    });
    for (const officer of officers) await officer.leave();
  },
});

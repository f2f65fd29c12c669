import { test } from './browser-test.js';
import { planChapter } from './letter/plan.chapter.js';
import { proposalChapter } from './letter/proposal.chapter.js';
import { returnChapter } from './letter/return.chapter.js';
import { secondProposalChapter } from './letter/second-proposal.chapter.js';

/** One plan from its first word to the arrival books, by the people of the sample; each test goes on from the last. */
test.describe.configure({ mode: 'serial' });

test.describe('Sở Nội vụ proposes the plan', proposalChapter);
test.describe('the office takes the proposal in and gives it back', returnChapter);
test.describe('Sở Nội vụ proposes it again', secondProposalChapter);
test.describe('the plan is signed, numbered, sealed, issued and arrives', planChapter);

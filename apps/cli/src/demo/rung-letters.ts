import { type FollowUpLetterView, type FollowUpView } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { submit } from './acts.js';
import { type Stage } from './stage.js';
import { walk } from './walk.js';
import { SUPERVISOR } from './year-board.js';
import { type YearRecord } from './year-record.js';

export interface Rung {
  readonly obligation: string;
  readonly rung: number;
  /** Who finds the letter that the ladder has begun, and submits it. */
  readonly drafter: string;
  readonly clerk: string;
  readonly name: string;
}

/** Sends the letter that a rung of the ladder has begun for all who are late on that day. */
export async function sendRungLetter(
  stage: Stage,
  record: YearRecord,
  { obligation, rung, drafter, clerk, name }: Rung,
): Promise<void> {
  await stage.step(
    `${drafter} trình, lãnh đạo ký và gửi ${name} (bậc ${String(rung)})`,
    async () => {
      const letter = await letterOfRung(stage, record, { obligation, rung });
      const { documentId } = letter;
      await submit(stage, { post: drafter, documentId });
      await walk(stage, { documentId, drafter });
      record.keep({ documentId, clerk });
    },
  );
}

async function followUp(
  stage: Stage,
  { year }: YearRecord,
  obligation: string,
): Promise<FollowUpView> {
  const officer = await stage.officer(SUPERVISOR);
  const path = `/cycles/${year.cycleId}/follow-up?obligation=${obligation}`;
  return officer.read<FollowUpView>(path);
}

async function letterOfRung(
  stage: Stage,
  record: YearRecord,
  { obligation, rung }: Pick<Rung, 'obligation' | 'rung'>,
): Promise<FollowUpLetterView> {
  const { letters } = await followUp(stage, record, obligation);
  const letter = letters.find(
    (item) => item.code === obligation && item.rung === rung && item.status === 'drafting',
  );
  if (letter) return letter;
  const found = letters.map(
    ({ code, rung: no, statusText }) => `${code}/${String(no)} ${statusText}`,
  );
  throw new CommandFailed(
    'no-rung-letter',
    `Thang đôn đốc ${obligation} chưa soạn văn bản bậc ${String(rung)} (có: ${found.join(', ')}).`,
  );
}

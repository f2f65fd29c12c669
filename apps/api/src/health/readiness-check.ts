import { type ReadinessView } from '@congvu/contracts';

type Part = ReadinessView['parts'][number];

/** One thing that the api stands on. */
export interface ReadinessCheck {
  readonly name: Part['name'];
  /** Whether the api takes requests without it. */
  readonly needed: boolean;
  /** Resolves when it is up; null where the part is not set up. */
  readonly check: (() => Promise<void>) | null;
}

const LONGEST_MILLISECONDS = 2_000;

/** The state of one part; a part that does not answer in two seconds is down. */
export async function stateOfPart({ name, needed, check }: ReadinessCheck): Promise<Part> {
  if (check === null) return { name, needed, state: 'off', detail: 'chưa cấu hình' };
  let timeout: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timeout = setTimeout(() => {
      reject(new Error('không trả lời'));
    }, LONGEST_MILLISECONDS);
  });
  try {
    await Promise.race([check(), late]);
    return { name, needed, state: 'up', detail: null };
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : 'không trả lời';
    return { name, needed, state: 'down', detail };
  } finally {
    clearTimeout(timeout);
  }
}

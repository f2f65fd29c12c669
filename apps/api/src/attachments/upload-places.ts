import { Problem } from '../problem/problem.js';

const MOST_OF_ACCOUNT = 2;
const MOST_IN_ALL = 16;
const RETRY_AFTER = 5;

/** Held while a file is received and looked into. */
interface UploadPlace {
  leave(): void;
}

/** How many files are on their way at a time: told before the first byte of one more is received. */
export class UploadPlaces {
  private readonly taken = new Map<string, number>();

  /** @throws Problem too-many-uploads, overloaded */
  take(accountId: string): UploadPlace {
    const own = this.taken.get(accountId) ?? 0;
    if (own >= MOST_OF_ACCOUNT) throw tooManyOfAccount();
    const all = [...this.taken.values()].reduce((sum, places) => sum + places, 0);
    if (all >= MOST_IN_ALL) throw tooManyInAll();
    this.taken.set(accountId, own + 1);
    return { leave: () => this.leave(accountId) };
  }

  private leave(accountId: string): void {
    const left = (this.taken.get(accountId) ?? 1) - 1;
    if (left === 0) this.taken.delete(accountId);
    else this.taken.set(accountId, left);
  }
}

function tooManyOfAccount(): Problem {
  return new Problem(
    'too-many-uploads',
    `Tài khoản này đang gửi ${MOST_OF_ACCOUNT} tệp; hãy gửi tiếp khi một tệp đã xong.`,
    { retryAfter: RETRY_AFTER },
  );
}

function tooManyInAll(): Problem {
  return new Problem(
    'overloaded',
    'Nhiều người đang gửi tệp cùng lúc; hãy gửi lại tệp này sau giây lát.',
    { retryAfter: RETRY_AFTER },
  );
}

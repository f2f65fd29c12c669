import { Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller.js';
import { Problem } from '../problem/problem.js';
import { PasswordAttempts } from './password-attempts.js';

/** Asks who is signed in for his password again; wrong ones count and wait as at the sign-in. */
@Injectable()
export class StepUp {
  constructor(private readonly passwords: PasswordAttempts) {}

  /** @throws Problem bad-credentials, too-many-attempts */
  async require({ session: { username } }: Caller, password: string): Promise<void> {
    if (await this.passwords.verify({ username, password })) return;
    const detail = 'Mật khẩu không đúng.';
    const errors = [{ pointer: '/password', code: 'bad-credentials', detail }];
    throw new Problem('bad-credentials', detail, { errors });
  }
}

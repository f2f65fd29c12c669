import { Injectable } from '@nestjs/common';
import { type ActReceipt, type DecideTask } from '@congvu/contracts';
import { type AccountId, checkCancelNumber, decideCancelNumber } from '@congvu/domain';
import { cancelNumber } from '@congvu/persistence';
import { type LetterCommand, LetterCommandService } from '../acts/letter-command.service.js';
import { Problem } from '../problem/problem.js';
import { PasswordAttempts } from '../sessions/password-attempts.js';
import { confirmingCapacity } from './confirming-capacity.js';
import { taskDecision } from './task-decision.js';

type CancelNumber = Extract<DecideTask, { kind: 'cancel-number' }>;

/** Two people give up a number: the one who asks, and the one who confirms on the spot by his own password. */
@Injectable()
export class CancelNumberService {
  constructor(
    private readonly commands: LetterCommandService,
    private readonly passwords: PasswordAttempts,
  ) {}

  /** @throws Problem bad-credentials, too-many-attempts; SeparationOfDuties; as `checkCancelNumber` */
  async cancel(
    command: LetterCommand,
    { reason, confirmation }: CancelNumber,
  ): Promise<ActReceipt> {
    const { actor } = command;
    // Asked before the password, and again with the act: who may not cancel it gets no verdict on a password.
    const earlier = await this.commands.check(command, (_sql, letter) => {
      checkCancelNumber({ ...taskDecision(letter, actor), reason });
    });
    if (earlier) return earlier;
    const accountId = await this.confirmed(confirmation);
    return this.commands.run(command, async (sql, letter) => {
      const confirmedBy = await confirmingCapacity(sql, { actor, accountId, on: letter.today });
      const decision = { ...taskDecision(letter, actor), reason };
      const body = decideCancelNumber({ ...decision, confirmedBy: confirmedBy.personId });
      await cancelNumber(sql, { documentId: letter.id, reason, by: actor.capacity, confirmedBy });
      return { body, note: reason, record: { number: null } };
    });
  }

  private async confirmed(confirmation: CancelNumber['confirmation']): Promise<AccountId> {
    const accountId = await this.passwords.verify(confirmation);
    if (accountId) return accountId;
    throw new Problem('bad-credentials', 'Người xác nhận: tên đăng nhập hoặc mật khẩu không đúng.');
  }
}

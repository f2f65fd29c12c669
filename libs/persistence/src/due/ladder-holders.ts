import { type PlainDate } from '@congvu/calendar';
import {
  type Capacity,
  type LadderNotice,
  ladderNotices,
  type LadderRecipient,
  type PostCode,
  type UnitId,
  type UnitPostRole,
} from '@congvu/domain';
import { definitionOf } from '../cycle/cycle-definition.repository.js';
import { type Sql } from '../database/sql.js';
import { holdersInRoles, type RoleHolder } from '../organisation/role-holders.repository.js';
import { type DueMoment } from './due-moment.js';

/** Whom the ladder tells something about one unit's obligation. */
export interface UnitNotice extends LadderNotice {
  readonly moment: DueMoment;
}

/** None for lists and for checkpoints, which no ladder is about. */
export async function noticesOf(sql: Sql, moment: DueMoment): Promise<readonly UnitNotice[]> {
  const { kind, code: obligation, number } = moment;
  if (kind !== 'reminder' && kind !== 'rung') return [];
  const { definition } = await definitionOf(sql, moment.definitionId);
  return ladderNotices(definition, { obligation, kind, number }).map((notice) => ({
    ...notice,
    moment,
  }));
}

/** Who holds the posts of notices on a day, asked once for all of them. */
export class LadderHolders {
  private constructor(private readonly holders: readonly RoleHolder[]) {}

  static async on(
    sql: Sql,
    day: PlainDate,
    notices: readonly UnitNotice[],
  ): Promise<LadderHolders> {
    const recipients = notices.flatMap(({ to }) => to);
    const roles = new Set<UnitPostRole>();
    const posts = new Set<PostCode>();
    for (const recipient of recipients) {
      if (recipient.kind === 'role') roles.add(recipient.role);
      else posts.add(recipient.post);
    }
    const units = new Set<UnitId>();
    for (const { moment } of notices) if (moment.obligation) units.add(moment.obligation.unitId);
    const wanted = { units: [...units], roles: [...roles], posts: [...posts] };
    return new LadderHolders(await holdersInRoles(sql, wanted, day));
  }

  /** Empty where nobody holds the post on that day. */
  of({ obligation }: DueMoment, recipient: LadderRecipient): readonly Capacity[] {
    const found = this.holders.filter(({ unitId, unitRole, capacity }) =>
      recipient.kind === 'post'
        ? capacity.postCode === recipient.post
        : unitId === obligation?.unitId && unitRole === recipient.role,
    );
    return found.map(({ capacity }) => capacity);
  }
}

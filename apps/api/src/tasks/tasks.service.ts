import { Inject, Injectable } from '@nestjs/common';
import { isInstant, isPlainDate, type PlainDate } from '@congvu/calendar';
import {
  idSchema,
  type TaskClaimView,
  type TaskListQuery,
  type TaskListView,
  type TaskView,
} from '@congvu/contracts';
import { AlreadyDecided, ClaimedByOther, NotYourTurn } from '@congvu/domain';
import {
  claimRefusal,
  claimTask,
  countTasks,
  findTask,
  listTasks,
  releaseTask,
  type Sql,
  type TaskPage,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { availableActionsOf } from '../documents/available-actions.js';
import { pageOf, positionOf } from '../http/cursor.js';
import { optionalCapacityView } from '../organisation/capacity-view.js';
import { businessToday } from '../organisation/business-today.js';
import { taskRowView } from './task-view.js';
import { WorkingDays } from '../organisation/working-days.js';

type Position = NonNullable<TaskPage['after']>;

@Injectable()
export class TasksService {
  private readonly workingDays = new WorkingDays();

  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async list(
    { reader }: Actor,
    { filter, sort, after, limit }: TaskListQuery,
  ): Promise<TaskListView> {
    const { database, scope } = this.parts;
    const page = { filter, sort, limit: limit + 1, after: positionOf(after, readPosition) };
    return database.read(scope, async (sql) => {
      const today = await businessToday(sql);
      const daysLeft = await this.workingDays.left(sql);
      const rows = await listTasks(sql, reader, page);
      const counters = await countTasks(sql, reader);
      const { rows: shown, next } = pageOf(rows, limit, ({ dueOn, openedAt, id }) => ({
        dueOn,
        openedAt,
        id,
      }));
      return {
        items: shown.map((row) => taskRowView(row, today, daysLeft)),
        counters: { ...counters },
        next,
        today,
      };
    });
  }

  async show(actor: Actor, id: string): Promise<TaskView> {
    const { database, scope } = this.parts;
    return database.read(scope, (sql) => this.view(sql, actor, id));
  }

  async claim(actor: Actor, id: string): Promise<TaskClaimView> {
    return this.changeClaim(actor, id, claimTask);
  }

  async release(actor: Actor, id: string): Promise<TaskClaimView> {
    return this.changeClaim(actor, id, releaseTask);
  }

  private async changeClaim(
    actor: Actor,
    id: string,
    change: typeof claimTask,
  ): Promise<TaskClaimView> {
    const { database, scope } = this.parts;
    const claim =
      (await change(database, actor.reader, id)) ??
      (await database.read(scope, (sql) => refuse(sql, actor, id)));
    const { personId, personName: name } = actor.capacity;
    return { ...claim, claimedBy: claim.claimedAt === null ? null : { personId, name } };
  }

  private async view(sql: Sql, actor: Actor, id: string): Promise<TaskView> {
    const row = await findTask(sql, actor.reader, id);
    if (!row) throw notFound();
    const actions = await availableActionsOf(sql, actor, row.documentId);
    const { state, outcome, closedAt, closedBy } = row;
    return {
      ...taskRowView(row, await businessToday(sql), await this.workingDays.left(sql)),
      state,
      outcome,
      closedAt,
      closedBy: optionalCapacityView(closedBy),
      availableActions: actions.filter(({ taskId }) => taskId === null || taskId === id),
    };
  }
}

async function refuse(sql: Sql, actor: Actor, id: string): Promise<never> {
  const task = await findTask(sql, actor.reader, id);
  const refusal = task && (await claimRefusal(sql, actor.reader, id));
  if (!refusal) throw notFound();
  if (!refusal.mine)
    throw new NotYourTurn('Việc này thuộc bước xử lý của người khác, chưa đến lượt anh/chị.');
  if (refusal.open) throw new ClaimedByOther(refusal.claimedBy);
  const { closedBy, closedAt } = task;
  throw new AlreadyDecided(
    closedBy && closedAt ? { personName: closedBy.personName, at: closedAt } : null,
  );
}

function readPosition(parsed: unknown): Position | undefined {
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { dueOn, openedAt, id } = parsed as Record<string, unknown>;
  const due = dueOn === null ? null : isDate(dueOn) ? dueOn : undefined;
  if (due === undefined || typeof openedAt !== 'string' || !isInstant(openedAt)) return undefined;
  const known = idSchema.safeParse(id);
  return known.success ? { dueOn: due, openedAt, id: known.data } : undefined;
}

function isDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && isPlainDate(value);
}

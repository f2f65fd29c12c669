import { Controller, Get, HttpCode, Inject, Param, Put, Query } from '@nestjs/common';
import { isInstant } from '@congvu/calendar';
import {
  idSchema,
  type NotificationListQuery,
  notificationListQuerySchema,
  notificationListSchema,
  type NotificationListView,
  notificationSentences,
} from '@congvu/contracts';
import {
  countUnread,
  listNotifications,
  markRead,
  type NotificationPage,
} from '@congvu/persistence';
import { actorOf, type Caller, CurrentCaller } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { pageOf, positionOf } from '../http/cursor.js';
import { Answers } from '../openapi/answers.js';

@Controller('v1/notifications')
export class NotificationsController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  /** Thông báo của tôi, mới nhất trước. */
  @Get()
  @Permit('signed-in')
  @Answers(notificationListSchema)
  async list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: notificationListQuerySchema }) { after, limit }: NotificationListQuery,
  ): Promise<NotificationListView> {
    const { database, scope } = this.parts;
    const { session } = caller;
    const page = {
      personId: session.personId,
      reader: session.post ? actorOf(caller).reader : null,
      after: positionOf(after, readPosition),
      limit: limit + 1,
    };
    return database.read(scope, async (sql) => {
      const found = await listNotifications(sql, page);
      const { rows, next } = pageOf(found, limit, ({ at, id }) => ({ at, id }));
      const items = rows.map(
        ({ id, kind, documentId, subject, taskId, obligationId, at, readAt }) => ({
          id,
          kind,
          sentence: notificationSentences[kind],
          documentId,
          subject,
          taskId,
          obligationId,
          at,
          readAt,
        }),
      );
      return { items, unread: await countUnread(sql, session.personId), next };
    });
  }

  /** Đánh dấu đã đọc tất cả. */
  @Put('read')
  @HttpCode(204)
  @Permit('signed-in')
  @Answers(null)
  async readAll(@CurrentCaller() { session }: Caller): Promise<void> {
    const { database, scope } = this.parts;
    await database.transaction(scope, (sql) => markRead(sql, session.personId));
  }

  /** Đánh dấu đã đọc. */
  @Put(':id/read')
  @HttpCode(204)
  @Permit('signed-in')
  @Answers(null)
  async read(
    @CurrentCaller() { session }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<void> {
    const { database, scope } = this.parts;
    await database.transaction(scope, (sql) => markRead(sql, session.personId, [id]));
  }
}

type Position = NonNullable<NotificationPage['after']>;

function readPosition(parsed: unknown): Position | undefined {
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { at, id } = parsed as Record<string, unknown>;
  const known = idSchema.safeParse(id);
  if (typeof at !== 'string' || !isInstant(at) || !known.success) return undefined;
  return { at, id: known.data };
}

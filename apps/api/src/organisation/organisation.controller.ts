import { Controller, Get, Inject, Query } from '@nestjs/common';
import {
  type DocumentTemplateListView,
  documentTemplateListSchema,
  type PostListQuery,
  postListQuerySchema,
  postListSchema,
  type PostListView,
  receiverGroupListSchema,
  type ReceiverGroupListView,
  unitListSchema,
  type UnitListView,
} from '@congvu/contracts';
import { documentTypes } from '@congvu/domain';
import {
  issuerById,
  listPosts,
  listReceiverGroups,
  listUnits,
  type Sql,
} from '@congvu/persistence';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { templatesOfAgency } from '../documents/draft.service.js';
import { Answers } from '../openapi/answers.js';
import { businessToday } from './business-today.js';

/** What pickers choose from: units, posts, groups of receivers, templates; all as of the business clock's day. */
@Controller('v1')
export class OrganisationController {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  /** Đơn vị theo thứ tự chính thức. */
  @Get('units')
  @Permit('organisation.read')
  @Answers(unitListSchema)
  async units(): Promise<UnitListView> {
    return this.read(async (sql) => {
      const units = await listUnits(sql, await businessToday(sql));
      const codes = new Map(units.map(({ id, code }) => [id, code]));
      return {
        items: units.map(({ id, code, name, kind, parentId, reporting }, index) => ({
          id,
          code,
          name,
          kind,
          parentCode: parentId === null ? null : (codes.get(parentId) ?? null),
          officialOrder: index + 1,
          reporting,
        })),
      };
    });
  }

  /** Chức danh và người đang giữ. */
  @Get('posts')
  @Permit('organisation.read')
  @Answers(postListSchema)
  async posts(
    @Query({ schema: postListQuerySchema }) { unit }: PostListQuery,
  ): Promise<PostListView> {
    return this.read(async (sql) => {
      const posts = await listPosts(sql, unit ?? null);
      return {
        items: posts.map((post) => ({
          ...post,
          roles: [...post.roles],
          holders: [...post.holders],
        })),
      };
    });
  }

  /** Nhóm nơi nhận đang có hiệu lực. */
  @Get('receiver-groups')
  @Permit('organisation.read')
  @Answers(receiverGroupListSchema)
  async receiverGroups(): Promise<ReceiverGroupListView> {
    return this.read(async (sql) => {
      const today = await businessToday(sql);
      const names = new Map((await listUnits(sql, today)).map(({ code, name }) => [code, name]));
      const groups = await listReceiverGroups(sql, today);
      return {
        items: groups.map(({ code, name, unitCodes }) => ({
          code,
          name,
          members: unitCodes.map((member) => ({ code: member, name: names.get(member) ?? member })),
        })),
      };
    });
  }

  /** Mẫu văn bản mà đơn vị được soạn. */
  @Get('document-templates')
  @Permit('letter.create')
  @Answers(documentTemplateListSchema)
  async templates(@CurrentActor() actor: Actor): Promise<DocumentTemplateListView> {
    return this.read(async (sql) => {
      const items: DocumentTemplateListView['items'] = [];
      for (const {
        id,
        code,
        title,
        documentType,
        issuerId,
        symbol,
        enclosure,
      } of await templatesOfAgency(sql, actor)) {
        const { name: issuerName } = await issuerById(sql, issuerId);
        const typeName = documentTypes[documentType].name;
        items.push({
          id,
          code,
          title,
          documentType,
          typeName,
          issuerName,
          symbol,
          enclosure: enclosure !== null,
        });
      }
      return { items };
    });
  }

  private async read<View>(work: (sql: Sql) => Promise<View>): Promise<View> {
    return this.parts.database.read(this.parts.scope, work);
  }
}

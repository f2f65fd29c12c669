import { Inject, Injectable } from '@nestjs/common';
import { type DocumentId } from '@congvu/domain';
import { createDocument, findReportVersion, type Sql, templateById } from '@congvu/persistence';
import {
  beginObligationLetter,
  findObligation,
  lockObligation,
  type ObligationDetail,
} from '@congvu/persistence/year';
import { emptyReport, type UnitReport } from '@congvu/report';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { keptCommand } from '../acts/kept-command.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Problem } from '../problem/problem.js';
import { hasLetterOnItsWay, isAwaited } from './obligation-actions.js';
import { isOfUnit } from './obligation-units.js';

interface Asked {
  readonly obligationId: string;
  readonly templateId: string;
}

/** Begins the letter that an obligation waits for: an ordinary draft, noted as written to fulfil it. */
@Injectable()
export class BeginLetterService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  /** @returns id of the new letter; the same for the same command */
  async begin({ actor, asked }: ActorCommand, wanted: Asked): Promise<DocumentId> {
    const command = { ...asked, accountId: actor.session.accountId };
    const { documentId } = await keptCommand(this.parts, command, {
      lock: async (sql) => {
        await lockObligation(sql, wanted.obligationId);
        const obligation = await findObligation(sql, actor.reader, wanted.obligationId);
        if (!obligation) throw notFound();
        return obligation;
      },
      act: async (sql, obligation) => {
        requireAwaited(actor, obligation);
        const id = await draftFrom(sql, actor, {
          obligation,
          templateId: templateOf(obligation, wanted.templateId),
        });
        await beginObligationLetter(sql, { obligationId: obligation.id, documentId: id });
        return { answer: { documentId: id } };
      },
    });
    return documentId;
  }
}

function requireAwaited(actor: Actor, obligation: ObligationDetail): void {
  if (!isOfUnit(actor, obligation)) {
    throw new Problem('forbidden', 'Văn bản này do đơn vị có nghĩa vụ soạn.');
  }
  if (!isAwaited(obligation)) {
    throw new Problem('conflict', 'Nghĩa vụ không còn chờ văn bản; hãy tải lại để xem tình trạng.');
  }
  if (hasLetterOnItsWay(obligation)) {
    throw new Problem('conflict', 'Đã có văn bản đang soạn hoặc đang trình cho nghĩa vụ này.');
  }
}

function templateOf({ letterTemplates }: ObligationDetail, templateId: string): string {
  if (letterTemplates.some(({ id }) => id === templateId)) return templateId;
  const detail = 'Mẫu này không dùng cho nghĩa vụ.';
  const errors = [{ pointer: '/templateId', code: 'invalid-field', detail }];
  throw new Problem('invalid-field', detail, { errors });
}

interface Beginning {
  readonly obligation: ObligationDetail;
  readonly templateId: string;
}

async function draftFrom(
  sql: Sql,
  { reader: { personId, postId }, capacity }: Actor,
  { obligation, templateId }: Beginning,
): Promise<DocumentId> {
  const template = await templateById(sql, templateId);
  const { subject, body, enclosure, reportForm } = template;
  const content = { subject, body, enclosure, slip: '' };
  const drafter = { personId, postId, capacity };
  const report = reportForm === null ? null : await firstReport(sql, obligation);
  return createDocument(sql, { template, content, drafter, proposesId: null, report });
}

/** A replacement goes on from what was returned. */
async function firstReport(sql: Sql, { state, documentId }: ObligationDetail): Promise<UnitReport> {
  const returned =
    state === 'returned' && documentId !== null
      ? await findReportVersion(sql, documentId)
      : undefined;
  return returned ?? emptyReport;
}

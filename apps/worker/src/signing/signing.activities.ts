import { Injectable } from '@nestjs/common';
import { type DocumentId, type Sha256 } from '@congvu/domain';
import { type DocumentStore } from '@congvu/documents';
import {
  addFile,
  addRevision,
  type SessionToComplete,
  sessionsToComplete,
} from '@congvu/persistence';
import { completeSignature, type PreparedSignature } from '@congvu/signing';
import { type SigningActivities as SigningPort } from '@congvu/workflow-document-approval';
import { type LetterKey } from '@congvu/workflow-document-approval/messages';
import { Record } from '../record/record.js';
import { type SigningOffice } from './signing-office.js';

@Injectable()
export class SigningActivities implements SigningPort {
  constructor(
    private readonly record: Record,
    private readonly store: DocumentStore,
    private readonly office: SigningOffice,
  ) {}

  async completeSignatures({ documentId }: LetterKey): Promise<void> {
    const sessions = await this.record.database.read(this.record.scope, (sql) =>
      sessionsToComplete(sql, documentId),
    );
    for (const session of sessions) await this.complete(documentId, session);
  }

  private async complete(documentId: DocumentId, session: SessionToComplete): Promise<void> {
    const prepared = preparedOf(session, await this.store.read(session.preparedSha256));
    const certificateChain = session.prepared.certificateChain.map((der) =>
      Buffer.from(der, 'base64'),
    );
    const judge = { trust: await this.office.trustList(), now: new Date() };
    const { bytes } = completeSignature(
      prepared,
      { signatureValue: session.value, certificateChain },
      judge,
    );
    const sha256: Sha256 = await this.store.put(bytes);
    const baseBytes = await this.store.size(session.baseSha256);
    await this.record.database.transaction(this.record.scope, async (sql) => {
      await addFile(sql, { sha256, bytes: bytes.length, mediaType: 'application/pdf' });
      await addRevision(sql, { documentId, session, sha256, bytes: bytes.length, baseBytes });
    });
  }
}

function preparedOf({ prepared }: SessionToComplete, bytes: Uint8Array): PreparedSignature {
  const [, start = 0, resume = 0, rest = 0] = prepared.byteRange;
  return {
    field: prepared.field,
    bytes: Buffer.from(bytes),
    byteRange: [0, start, resume, rest],
    digest: Buffer.from(prepared.digest, 'base64'),
    toBeSigned: Buffer.from(prepared.toBeSigned, 'base64'),
    certificateSha256: prepared.certificateSha256,
  };
}

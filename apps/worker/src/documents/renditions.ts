import { Injectable } from '@nestjs/common';
import { dateInVietnam } from '@congvu/calendar';
import {
  type DocumentId,
  DomainError,
  type LetterSheet,
  type PostCode,
  resolveAuthorityLine,
} from '@congvu/domain';
import { type DocumentStore, renderLetter } from '@congvu/documents';
import {
  addFile,
  addRendition,
  enclosureIssuer,
  findRendition,
  type HeldPost,
  holdersOf,
  type Rendition,
  type RenditionKey,
  type SheetSource,
  sheetSource,
  signerPosts,
  signingAuthorities,
  type Sql,
} from '@congvu/persistence';
import { Record } from '../record/record.js';
import { draftSheet, type EligibleSigner, signingSheet } from './letter-sheets.js';

/** A letter's version, to be drawn. */
export interface LetterVersion {
  readonly documentId: DocumentId;
  readonly version: number;
}

/** Draws versions once for each purpose; a repeat finds what was drawn. */
@Injectable()
export class Renditions {
  constructor(
    private readonly record: Record,
    private readonly store: DocumentStore,
  ) {}

  /** The pages that readers see, and those of the draft that the letter carries. */
  async drawContent(letter: LetterVersion): Promise<void> {
    const { source, enclosed } = await this.contentOf(letter);
    const { rehearsal } = this.record;
    await this.drawOnce({ ...letter, purpose: { kind: 'draft' } }, draftSheet(source, rehearsal));
    if (enclosed !== null)
      await this.drawOnce(
        { ...letter, purpose: { kind: 'enclosure' } },
        draftSheet(enclosed, rehearsal),
      );
  }

  /** The pages for every post of the chain that may sign today. */
  async drawForSigners(letter: LetterVersion): Promise<void> {
    const { source, signers } = await this.record.database.read(this.record.scope, async (sql) => {
      const found = await sheetSource(sql, letter.documentId, letter.version);
      return {
        source: found,
        signers: await eligibleSigners(sql, found, await signerPosts(sql, letter.documentId)),
      };
    });
    for (const signer of signers) await this.drawForSigner(letter, source, signer);
  }

  /** The pages that this person would sign today. */
  async drawForSigner(
    letter: LetterVersion,
    source: SheetSource,
    signer: EligibleSigner,
  ): Promise<Rendition> {
    const { postId, personId, authority } = signer;
    const key: RenditionKey = {
      ...letter,
      purpose: { kind: 'signing', postId, personId, authority },
    };
    return this.drawOnce(key, signingSheet(source, signer, this.record.rehearsal));
  }

  private async contentOf(
    letter: LetterVersion,
  ): Promise<{ source: SheetSource; enclosed: SheetSource | null }> {
    return this.record.database.read(this.record.scope, async (sql) => {
      const source = await sheetSource(sql, letter.documentId, letter.version);
      if (source.enclosure === null) return { source, enclosed: null };
      const { subject, body, documentType: type } = source.enclosure;
      const { symbol, ...issuer } = await enclosureIssuer(sql, source.enclosure);
      return {
        source,
        enclosed: {
          ...source,
          type,
          issuer,
          symbol,
          subject,
          body,
          enclosure: null,
          initialledBy: [],
        },
      };
    });
  }

  private async drawOnce(key: RenditionKey, sheet: LetterSheet): Promise<Rendition> {
    const known = await this.record.database.read(this.record.scope, (sql) =>
      findRendition(sql, key),
    );
    if (known !== undefined) return known;
    const { bytes, pages, fields } = await renderLetter(sheet);
    const sha256 = await this.store.put(bytes);
    const drawn: Rendition = { sha256, pages, fields };
    await this.record.database.transaction(this.record.scope, async (sql) => {
      await addFile(sql, { sha256, bytes: bytes.length, mediaType: 'application/pdf' });
      await addRendition(sql, key, drawn);
    });
    return drawn;
  }
}

/** Those of the posts whose present holder may sign such a letter today, by the dated records (architecture.md §6). */
export async function eligibleSigners(
  sql: Sql,
  source: SheetSource,
  posts: readonly PostCode[],
): Promise<readonly EligibleSigner[]> {
  const on = dateInVietnam((await sql.moment()).businessAt);
  const records = await signingAuthorities(sql, source.issuerId);
  const holders = await holdersOf(sql, posts, on);
  return holders.flatMap((held: HeldPost) => {
    const { personId, personName, postCode } = held.capacity;
    try {
      const authority = resolveAuthorityLine(records, {
        post: postCode,
        issuer: source.issuerId,
        documentType: source.type,
        on,
      });
      return [{ postId: held.postId, personId, personName, authority }];
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
  });
}

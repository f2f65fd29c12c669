import { join } from 'node:path';
import { FolderStore } from '@congvu/documents';
import { type DocumentId, type Sha256 } from '@congvu/domain';
import { openTrustList, verifyPdf } from '@congvu/signing';
import { type Ask } from '../record/owner-queries.js';
import { type Evidence, type Invariant } from './invariant.js';

/** Stored files and signatures. */
export const fileInvariants: readonly Invariant[] = [
  {
    name: 'INV-13',
    says: 'the sealed file has exactly the two signatures, and each verifies',
    violations: wrongSignatures,
  },
  {
    name: 'INV-14',
    says: 'every file row has its very bytes in the store',
    violations: damagedFiles,
  },
  {
    name: 'INV-15',
    says: 'each revision begins with the bytes of the one before',
    violations: rewrittenRevisions,
  },
];

function storeOf({ dataFolder }: Evidence): FolderStore {
  return new FolderStore(join(dataFolder, 'files'));
}

async function wrongSignatures(evidence: Evidence): Promise<string[]> {
  const trust = await openTrustList(join(evidence.dataFolder, 'trust'));
  const violations: string[] = [];
  for (const letter of evidence.letters) {
    const sealed = (await revisionsOf(evidence.ask, letter)).at(-1);
    if (sealed === undefined) {
      violations.push(`${letter} has no signed file`);
      continue;
    }
    const report = verifyPdf(await storeOf(evidence).read(sealed), trust, { now: new Date() });
    const kinds = report.signatures.map(({ kind, verdict }) => `${kind} ${verdict}`).join(', ');
    if (report.verdict !== 'accepted' || kinds !== 'person accepted, agency accepted')
      violations.push(`${letter}: ${report.verdict} (${kinds}) ${JSON.stringify(report.reasons)}`);
  }
  return violations;
}

async function damagedFiles(evidence: Evidence): Promise<string[]> {
  const rows = await evidence.ask<{ sha256: Sha256; bytes: string }>(
    'SELECT sha256, bytes FROM file',
  );
  const store = storeOf(evidence);
  const violations: string[] = [];
  for (const { sha256, bytes } of rows) {
    // The store refuses bytes that are missing or have another hash.
    const found = await store.read(sha256).catch((error: unknown) => String(error));
    if (typeof found === 'string') violations.push(`${sha256}: ${found}`);
    else if (found.length !== Number(bytes))
      violations.push(`${sha256}: ${String(found.length)} bytes, not ${bytes}`);
  }
  return violations;
}

async function rewrittenRevisions(evidence: Evidence): Promise<string[]> {
  const store = storeOf(evidence);
  const violations: string[] = [];
  for (const letter of evidence.letters) {
    let earlier = Buffer.alloc(0);
    for (const sha256 of await revisionsOf(evidence.ask, letter)) {
      const bytes = Buffer.from(await store.read(sha256));
      if (bytes.length <= earlier.length || !bytes.subarray(0, earlier.length).equals(earlier))
        violations.push(`${letter}: ${sha256} rewrites what was signed`);
      earlier = bytes;
    }
  }
  return violations;
}

async function revisionsOf(ask: Ask, letter: DocumentId): Promise<Sha256[]> {
  const rows = await ask<{ file_sha256: Sha256 }>(
    'SELECT file_sha256 FROM revision WHERE document_id = $1 ORDER BY no',
    [letter],
  );
  return rows.map(({ file_sha256 }) => file_sha256);
}

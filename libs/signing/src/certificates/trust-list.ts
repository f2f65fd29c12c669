import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Certificate, readCertificate } from './certificate.js';
import { pemBlocks } from './pem.js';
import { readRevocationList, type RevocationList } from './revocation-list.js';
import { TrustListEmpty } from '../errors.js';

/** Whom this installation believes: roots, authorities below them, and revocation lists of both. */
export interface TrustList {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  readonly revocationLists: readonly RevocationList[];
}

export interface TrustMaterial {
  /** PEM (one or several) or DER. Every one becomes an anchor. */
  readonly anchors: readonly Uint8Array[];
  readonly intermediates?: readonly Uint8Array[];
  readonly revocationLists?: readonly Uint8Array[];
}

/** @throws TrustListEmpty, InvalidDer, UnsupportedKey */
export function readTrustList(material: TrustMaterial): TrustList {
  const anchors = material.anchors
    .flatMap((file) => pemBlocks(file, 'CERTIFICATE'))
    .map(readCertificate);
  if (anchors.length === 0) throw new TrustListEmpty();
  return {
    anchors,
    intermediates: (material.intermediates ?? [])
      .flatMap((file) => pemBlocks(file, 'CERTIFICATE'))
      .map(readCertificate),
    revocationLists: (material.revocationLists ?? [])
      .flatMap((file) => pemBlocks(file, 'X509 CRL'))
      .map(readRevocationList),
  };
}

const ROOT_FILE = /^root.*\.(?:pem|crt|cer)$/i;
const CERTIFICATE_FILE = /\.(?:pem|crt|cer)$/i;
const REVOCATION_FILE = /\.crl$/i;

/**
 * Reads a trust folder: `root*.pem` are anchors, other certificates lead to them, `*.crl` revoke.
 * Given a file, that file alone holds the anchors and its folder the rest; certificates beside it never
 * become anchors. @throws TrustListEmpty, InvalidDer, UnsupportedKey, or the file system's error
 */
export async function openTrustList(path: string): Promise<TrustList> {
  const isFolder = (await stat(path)).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const names = (await readdir(folder)).sort();
  const isAnchor = (name: string): boolean =>
    isFolder ? ROOT_FILE.test(name) : name === basename(path);
  const read = async (wanted: readonly string[]): Promise<Buffer[]> =>
    Promise.all(wanted.map((name) => readFile(join(folder, name))));
  const others = names.filter((name) => !isAnchor(name) && !ROOT_FILE.test(name));
  return readTrustList({
    anchors: await read(names.filter(isAnchor)),
    intermediates: await read(others.filter((name) => CERTIFICATE_FILE.test(name))),
    revocationLists: await read(others.filter((name) => REVOCATION_FILE.test(name))),
  });
}

import { createHash } from 'node:crypto';
import { type HashName, hashOf } from '../asn1/algorithms.js';
import {
  childAt,
  expectTag,
  oidOf,
  readWholeDer,
  smallIntegerOf,
  timeOf,
} from '../asn1/der-reader.js';
import { TAG } from '../asn1/der-writer.js';
import { OID } from '../asn1/object-identifiers.js';
import { InvalidDer } from '../errors.js';
import { type CmsFault, checkSignedData } from './check-signed-data.js';
import { type ReadSignedData } from './read-signed-data.js';

export interface TimeStamp {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly imprintHash: HashName;
  readonly imprint: Buffer;
  readonly faults: readonly CmsFault[];
}

/** The statement inside a time-stamp token (RFC 3161, §2.4.2). The authority's own path is judged elsewhere. @throws InvalidDer */
export function readTimeStamp(token: ReadSignedData): TimeStamp {
  if (token.contentType !== OID.timeStampInfo || !token.content)
    throw new InvalidDer('dấu thời gian');
  const info = expectTag(readWholeDer(token.content), TAG.sequence);
  if (smallIntegerOf(info.children[0]) !== 1) throw new InvalidDer('phiên bản dấu thời gian');
  oidOf(info.children[1]);
  const imprint = childAt(info, 2);
  const digest = createHash(token.hash).update(token.content).digest();
  return {
    at: timeOf(info.children[4]),
    imprintHash: hashOf(imprint.children[0]),
    imprint: expectTag(imprint.children[1], TAG.octetString).content,
    faults: checkSignedData(token, digest),
  };
}

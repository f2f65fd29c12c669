import { deflateSync } from 'node:zlib';
import { type Instant } from '@congvu/calendar';
import { type PDFContext, type PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { rgbProfile } from './color-profile.js';
import { registerDeflated } from './flate-stream.js';

export interface FileMetadata {
  readonly title: string;
  readonly author: string;
  /** Moment of rendering; a file without it tells none. */
  readonly createdAt: Instant | null;
}

const PROGRAM = 'Công Vụ';

let profileOfThisProcess: Buffer | undefined;

/** Info, XMP and output intent: what PDF/A-2a and PDF/UA-1 ask of a file as a whole. */
export function writeMetadata(context: PDFContext, catalog: PDFDict, metadata: FileMetadata): void {
  const { title, author, createdAt } = metadata;
  const info = context.obj({
    Title: PDFHexString.fromText(title),
    Author: PDFHexString.fromText(author),
    Creator: PDFHexString.fromText(PROGRAM),
    Producer: PDFHexString.fromText(PROGRAM),
  });
  if (createdAt !== null) {
    const date = PDFString.of(`D:${createdAt.replace(/\D/gu, '').slice(0, 14)}Z`);
    info.set(PDFName.of('CreationDate'), date);
    info.set(PDFName.of('ModDate'), date);
  }
  context.trailerInfo.Info = context.register(info);
  const xmp = context.stream(Buffer.from(xmpPacket(metadata)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  catalog.set(PDFName.of('OutputIntents'), context.obj([outputIntent(context)]));
}

function outputIntent(context: PDFContext): PDFDict {
  profileOfThisProcess ??= deflateSync(rgbProfile());
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB'),
    DestOutputProfile: registerDeflated(context, profileOfThisProcess, { N: 3 }),
  });
}

/** PDF/A-2a wants the schema of `pdfuaid` described, as it is not one of its own (ISO 19005-2, 6.6.2.3). */
const UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';

function xmpPacket({ title, author, createdAt }: FileMetadata): string {
  const date = createdAt === null ? '' : `${createdAt.slice(0, 19)}Z`;
  const dates =
    date === ''
      ? ''
      : `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${NAMESPACES}><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>${dates}<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool><pdf:Producer>${PROGRAM}</pdf:Producer><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>${UA_SCHEMA}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

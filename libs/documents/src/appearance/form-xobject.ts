import { deflateSync } from 'node:zlib';
import { type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import { BoundedCache } from '../bounded-cache.js';
import { registerDeflated } from '../pdf/flate-stream.js';
import { type AppearanceSize } from './appearance.js';

const drawings = new BoundedCache<Buffer>(256);

/** Registers a drawing as form XObject. */
export function registerForm(
  context: PDFContext,
  size: AppearanceSize,
  content: { readonly deflated: Buffer; readonly resources: PDFDict },
): PDFRef {
  return registerDeflated(context, content.deflated, {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, size.width, size.height],
    Resources: content.resources,
  });
}

/** A drawing that needs no fonts, made and compressed once a process for the same key and size. */
export function registerDrawing(
  context: PDFContext,
  size: AppearanceSize,
  drawing: { readonly key: string; readonly draw: (size: AppearanceSize) => string },
): PDFRef {
  const key = JSON.stringify([drawing.key, size.width, size.height]);
  const deflated = drawings.get(key, () => deflateSync(drawing.draw(size)));
  return registerForm(context, size, { deflated, resources: context.obj({}) });
}

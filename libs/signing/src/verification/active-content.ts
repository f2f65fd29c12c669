import { asKind, nameOf, type PdfDictValue } from '../pdf/values.js';

/** Keys that bring scripts, attachments, dynamic forms, media or optional content. */
const ACTIVE_KEYS = new Set([
  'JS',
  'JavaScript',
  'AA',
  'XFA',
  'EmbeddedFiles',
  'EF',
  'RichMediaContent',
  'OCProperties',
  'OCGs',
  'Launch',
]);

/** Actions that run, load, send or hide something (ISO 32000-1, table 198). */
const ACTIVE_ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ResetForm',
  'ImportData',
  'Hide',
  'Named',
  'Sound',
  'Movie',
  'Rendition',
  'SetOCGState',
  'Trans',
  'GoTo3DView',
  'RichMediaExecute',
]);

const ACTIVE_TYPES = new Set(['EmbeddedFile', 'OCG', 'OCMD']);
const ACTIVE_ANNOTATIONS = new Set([
  'FileAttachment',
  'Sound',
  'Movie',
  'Screen',
  'RichMedia',
  '3D',
]);

/** Names of what in this dictionary could run, change what is shown, or carry another file. */
export function activeContentIn(dict: PdfDictValue): string[] {
  const found: string[] = [];
  for (const key of dict.entries.keys()) if (ACTIVE_KEYS.has(key)) found.push(key);
  const action = nameOf(dict.entries.get('S'));
  if (action && ACTIVE_ACTIONS.has(action)) found.push(action);
  const type = nameOf(dict.entries.get('Type'));
  if (type && ACTIVE_TYPES.has(type)) found.push(type);
  const subtype = nameOf(dict.entries.get('Subtype'));
  if (subtype && ACTIVE_ANNOTATIONS.has(subtype)) found.push(subtype);
  const opening = dict.entries.get('OpenAction');
  if (opening !== undefined && !asKind(opening, 'array')) found.push('OpenAction');
  return found;
}

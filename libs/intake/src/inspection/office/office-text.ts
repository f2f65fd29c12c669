import { type PartEvents } from './office-part.js';

const PARAGRAPHS = new Set(['p', 'si', 'is', 'br', 'tab', 'cr', 'row', 'c']);
const TEXTS = new Set(['t', 'delText', 'title', 'subject', 'keywords', 'description']);
const FETCHING_FIELDS =
  /(?<![\p{L}\p{N}])(?:DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK)(?![\p{L}\p{N}])/iu;

/** Gathers the words of the parts, a line for each paragraph or cell, and the instructions of their fields. */
export class OfficeText {
  lines = '';
  private instructions = '';
  private inText = false;
  private inInstruction = false;

  readonly events: PartEvents = {
    onOpen: (name, attributes) => {
      this.inText = TEXTS.has(name);
      this.inInstruction = name === 'instrText';
      if (PARAGRAPHS.has(name)) this.lines += '\n';
      if (name === 'fldSimple') this.instructions += ` ${attributes['instr'] ?? ''} `;
      if (name === 'ddeLink' || name === 'oleLink') this.instructions += ' DDE ';
    },
    onClose: (name) => {
      this.inText = false;
      this.inInstruction = false;
      if (PARAGRAPHS.has(name)) this.lines += '\n';
      if (name === 'fldChar') this.instructions += ' ';
    },
    onText: (text) => {
      if (this.inText) this.lines += text;
      if (this.inInstruction) this.instructions += text;
    },
  };

  /** Whether a field would fetch something when the file is opened. */
  get hasFetchingField(): boolean {
    return FETCHING_FIELDS.test(this.instructions);
  }
}

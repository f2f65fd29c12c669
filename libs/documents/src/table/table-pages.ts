import { formatVietnamese, dateInVietnam, timeInVietnam } from '@congvu/calendar';
import { type FontFamily } from '../font/font-family.js';
import { type Box, paginate } from '../layout/box.js';
import { ND30_2020 } from '../layout/decree-profile.js';
import { type DocumentLayout, type TextItem, type TextStyle } from '../layout/page-model.js';
import { boxOf, Stack } from '../layout/stack.js';
import { StructureElement } from '../layout/structure.js';
import { type Column, singlePitch, Typesetter } from '../layout/typesetter.js';
import {
  FOOT_BASELINE,
  LANDSCAPE,
  MARK_BASELINE,
  TABLE_AREA,
  TABLE_WIDTH,
} from './landscape-page.js';
import { REHEARSAL_MARK, REHEARSAL_NOTICE, type TableDocument } from './table-document.js';
import { tableRowBoxes } from './table-rows.js';

interface Centre {
  readonly column: Column;
  readonly type: 'P' | 'H1';
}

const ISSUER: Centre = {
  column: { left: TABLE_WIDTH.left, width: TABLE_WIDTH.width * 0.4 },
  type: 'P',
};
const WHOLE_LINE: Centre = { column: TABLE_WIDTH, type: 'P' };
const TITLE = { face: 'bold', size: 14 } as const;
const NOTE = { face: 'italic', size: 12 } as const;
const FOOT = { face: 'regular', size: 11 } as const;
const NOTICE = { face: 'italic', size: 11 } as const;
const MARK = { face: 'bold', size: 12 } as const;
const GAP = 8;

/** Sets the tables on A4 landscape, all texts printable before. */
export function layoutTables(source: TableDocument, family: FontFamily): DocumentLayout {
  const typesetter = new Typesetter(family);
  const document = new StructureElement('Document');
  const heading = headingBox(source, typesetter, document);
  const tables = source.tables.flatMap((table): Box[] => {
    const caption =
      table.caption === null
        ? []
        : line(table.caption, typesetter, { face: 'bold', element: document.add('P') });
    const rows = tableRowBoxes(table, typesetter, document);
    return [
      ...caption.map((box) => ({ ...box, opens: true })),
      ...rows.map((box, index) => (index === 0 ? { ...box, gap: GAP } : box)),
    ];
  });
  const notes = source.notes.flatMap((note) =>
    line(note, typesetter, { face: 'italic', element: document.add('P') }),
  );
  const pages = paginate([heading, ...tables, ...notes], TABLE_AREA);
  return {
    size: LANDSCAPE,
    document,
    pages: pages.map((items, index) => ({
      items: [...items, ...marginLines(source, typesetter, [index + 1, pages.length])],
    })),
  };
}

function dataAtText({ dataAt }: TableDocument): string {
  return `Số liệu lúc ${timeInVietnam(dataAt)} ngày ${formatVietnamese(dateInVietnam(dataAt))}`;
}

function headingBox(
  source: TableDocument,
  typesetter: Typesetter,
  document: StructureElement,
): Box {
  const stack = new Stack(typesetter);
  const centred = (text: string, style: TextStyle, { column, type }: Centre = WHOLE_LINE) =>
    stack.text([{ text, style }], {
      column,
      align: 'center',
      element: document.add(type),
      pitch: singlePitch(style.size),
    });
  const size = ND30_2020.issuer;
  if (source.superior !== null) centred(source.superior, { face: 'regular', size }, ISSUER);
  centred(source.agency.toLocaleUpperCase('vi'), { face: 'bold', size }, ISSUER);
  stack.space(2);
  stack.rule(ISSUER.column.left + ISSUER.column.width / 2, ISSUER.column.width * 0.3);
  stack.space(GAP);
  centred(source.title.toLocaleUpperCase('vi'), TITLE, { column: TABLE_WIDTH, type: 'H1' });
  for (const text of [...source.about, dataAtText(source)]) centred(text, NOTE);
  return boxOf([stack], { gap: 0, glued: false });
}

function line(
  text: string,
  typesetter: Typesetter,
  { face, element }: { readonly face: 'bold' | 'italic'; readonly element: StructureElement },
): readonly Box[] {
  const style = { face, size: 12 } as const;
  return typesetter.paragraph([{ text, style }], {
    column: TABLE_WIDTH,
    align: 'left',
    element,
    pitch: singlePitch(style.size),
    gap: GAP,
  });
}

function marginLines(
  { rehearsal }: TableDocument,
  typesetter: Typesetter,
  [page, pages]: readonly [number, number],
): readonly TextItem[] {
  const at = (
    text: string,
    style: TextStyle,
    place: { baseline: number; share: number },
  ): TextItem => {
    const width = typesetter.width(text, style);
    const left = TABLE_WIDTH.left + (TABLE_WIDTH.width - width) * place.share;
    const runs = [{ style, text, left }];
    const { baseline } = place;
    return {
      kind: 'text',
      runs,
      baseline,
      wordSpacing: 0,
      left,
      width,
      continues: false,
      element: null,
    };
  };
  const number = at(`Trang ${String(page)}/${String(pages)}`, FOOT, {
    baseline: FOOT_BASELINE,
    share: 1,
  });
  if (!rehearsal) return [number];
  return [
    number,
    at(REHEARSAL_MARK, MARK, { baseline: MARK_BASELINE, share: 1 }),
    at(REHEARSAL_NOTICE, NOTICE, { baseline: FOOT_BASELINE, share: 0 }),
  ];
}

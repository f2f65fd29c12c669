import { type FigureValue } from '../../figure/figure.js';
import { formatFigure } from '../../figure/format-figure.js';
import { type EnteredCode } from '../../form/report-form.js';
import { type UnitReport } from '../../report.js';
import { addsUp, figureCell, inBothColumns, notMoreThan, said } from '../cell.js';
import { explain, type Finding } from '../report-fault.js';
import { type CrossCheck } from './rule.js';

const dossiers: CrossCheck = {
  id: 'K18',
  find: ({ report }) =>
    inBothColumns(report.figures, (of) => [
      ...addsUp(of('9.1'), [of('9.2'), of('9.3')]),
      ...notMoreThan(of('9.4'), of('9.3')),
      ...notMoreThan(of('9.6'), of('9.5')),
    ]),
};

/** Who waits too long is told why; every procedure is posted. */
const lateWithoutNotice: CrossCheck = {
  id: 'K19',
  find: ({ report }) => [...fallsShort(report, '9.4', '9.3'), ...fallsShort(report, '9.6', '9.5')],
};

function fallsShort({ figures }: UnitReport, part: EnteredCode, whole: EnteredCode): Finding[] {
  const [done, due] = [figureCell(figures, 'window', part), figureCell(figures, 'window', whole)];
  if (done.value === null || due.value === null || done.value >= due.value) return [];
  const detail = `${done.name} là ${said(done)}, nhỏ hơn ${whole} là ${said(due)}: cần giải trình phần còn thiếu; làm đủ thì hai số bằng nhau.`;
  return [explain([done.pointer, due.pointer], detail)];
}

const signedLetters: CrossCheck = {
  id: 'K20',
  find: ({ report, context }) => [
    ...inBothColumns(report.figures, (of) => notMoreThan(of('10.2'), of('10.1'))),
    ...unlikeRegister(report, context.outgoingLetters),
  ],
};

const TOLERATED_PERCENT = 2n;

function unlikeRegister({ figures }: UnitReport, registered: FigureValue | null): Finding[] {
  const stated = figureCell(figures, 'window', '10.1');
  if (stated.value === null || registered === null) return [];
  const inRegister = BigInt(registered);
  const apart = stated.value > inRegister ? stated.value - inRegister : inRegister - stated.value;
  if (apart * 100n <= inRegister * TOLERATED_PERCENT) return [];
  const detail = `${stated.name} là ${said(stated)}, sổ văn bản đi của đơn vị trong kỳ có ${formatFigure(registered)}: lệch quá ${TOLERATED_PERCENT} %, cần giải trình.`;
  return [explain([stated.pointer], detail)];
}

export const serviceRules = { dossiers, lateWithoutNotice, signedLetters };

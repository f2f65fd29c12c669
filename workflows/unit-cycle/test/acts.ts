import { type DocumentId, type UnitCycleActBody } from '@congvu/domain';

const report = (number: number): DocumentId => `report-${String(number)}` as DocumentId;

type ReceivedAt = Extract<UnitCycleActBody, { readonly kind: 'receive' }>['receivedAt'];

export const does = {
  adopt: (...obligations: readonly string[]): UnitCycleActBody => ({ kind: 'adopt', obligations }),
  receive: (number: number): UnitCycleActBody => ({
    kind: 'receive',
    obligation: 'N14',
    document: report(number),
    receivedAt: '2024-11-14T02:00:00.000Z' as ReceivedAt,
  }),
  returnReport: (number: number): UnitCycleActBody => ({
    kind: 'return-report',
    obligation: 'N14',
    document: report(number),
  }),
  accept: (number: number): UnitCycleActBody => ({
    kind: 'accept',
    obligation: 'N14',
    document: report(number),
  }),
};

/** A later date that the people's committee grants. */
const extend: UnitCycleActBody = {
  kind: 'extend',
  obligation: 'N08',
  document: 'letter-of-the-committee' as DocumentId,
  target: '2024-07-31' as Extract<UnitCycleActBody, { readonly kind: 'extend' }>['target'],
  cutoff: '2024-07-31T17:00:00.000Z' as ReceivedAt,
};

/** Extended, and another one let off. */
export const extensionPlay: readonly UnitCycleActBody[] = [
  does.adopt('N08', 'N14'),
  extend,
  { kind: 'waive', obligation: 'N14', document: 'letter-of-the-committee' as DocumentId },
];

/** A report that comes back once and is accepted then. */
export const reportPlay: readonly UnitCycleActBody[] = [
  does.adopt('N08', 'N14'),
  does.receive(1),
  does.returnReport(1),
  does.receive(2),
  does.accept(2),
];

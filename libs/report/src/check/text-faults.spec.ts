import { describe, expect, it } from '@jest/globals';
import { changed } from '../../test/report-changes.js';
import { passingReport } from '../../test/reports.js';
import { emptyReport } from '../empty-report.js';
import { reportTextFaults } from './text-faults.js';

const found = (changes: Readonly<Record<string, unknown>>, stage: 'draft' | 'complete') =>
  reportTextFaults(changed(passingReport, changes), stage).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

describe('reportTextFaults', () => {
  it('finds nothing in a sound report, and nothing in an empty one', () => {
    expect(reportTextFaults(passingReport, 'complete')).toEqual([]);
    expect(reportTextFaults(emptyReport, 'complete')).toEqual([]);
  });

  it.each([
    ['/letters/0/title', '/letters/0/title'],
    ['/inspections/0/findings', '/inspections/0/findings'],
    ['/inspections/0/recommendations/0/text', '/inspections/0/recommendations/0/text'],
    ['/difficulties/0/content', '/difficulties/0/content'],
    ['/narrative/A.I.1/0/text', '/narrative/A.I.1/0/text'],
  ])('finds a secrecy mark in %s', (place, pointer) => {
    expect(found({ [place]: 'TUYỆT MẬT' }, 'draft')).toContain(
      `${pointer} state-secret-not-allowed`,
    );
  });

  it('lets a draft have an empty paragraph, a submission not', () => {
    const empty = { '/narrative/B': [{ kind: 'paragraph', text: '' }] };
    expect(found(empty, 'draft')).toEqual([]);
    expect(found(empty, 'complete')).toEqual(['/narrative/B/0/text blank']);
  });

  it('finds a table whose rows do not fit its columns', () => {
    const columns = [{ title: 'Nội dung', width: 1, align: 'left' }];
    const table = { '/narrative/B': [{ kind: 'table', columns, rows: [['a', 'b']] }] };
    expect(found(table, 'draft')).toEqual(['/narrative/B/0/rows/0 row-length']);
  });
});

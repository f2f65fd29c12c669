import { describe, expect, it } from '@jest/globals';
import { number } from './markdown.js';
import { PlaceMissing, withFigures } from './performance-page.js';

describe('the page of figures', () => {
  const page = 'a\n<!-- B5 -->\nold\n<!-- /B5 -->\nz\n';

  it('changes between the marks of the case only', () => {
    const changed = withFigures(page, { name: 'B5', markdown: 'new' });
    expect(changed).toBe('a\n<!-- B5 -->\n\nnew\n<!-- /B5 -->\nz\n');
  });

  it('refuses a case that has no place in it', () => {
    expect(() => withFigures(page, { name: 'B1', markdown: 'new' })).toThrow(PlaceMissing);
  });
});

describe('a figure', () => {
  it('shows three digits that count', () => {
    expect([1234.56, 25.04, 0.41234, 0].map(number)).toEqual(['1235', '25.0', '0.412', '0']);
  });
});

import { expect, it } from 'vitest';
import { csv } from '../src/widgets/csv';
import { compare } from '../src/widgets/DataTable';

it('writes unknown values empty and zero as zero', () => {
  expect(csv(['a', 'b', 'c'], [[null, undefined, 0]])).toBe('a,b,c\r\n,,0\r\n');
});

it('quotes commas, quotation marks and line breaks', () => {
  expect(csv(['a'], [['x, "y"\nz']])).toBe('a\r\n"x, ""y""\nz"\r\n');
});

it('keeps words that a spreadsheet would run as a formula words', () => {
  expect(csv(['a', 'b'], [['=HYPERLINK("x")', -4]])).toBe('a,b\r\n"\'=HYPERLINK(""x"")",-4\r\n');
});

it('sorts numbers by size and unknown values last', () => {
  expect([10, null, 9, ''].sort(compare)).toEqual([9, 10, null, '']);
  expect(['s10', 's9'].sort(compare)).toEqual(['s9', 's10']);
});

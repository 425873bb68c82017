import { expect, it } from 'vitest';
import { dayRange, isoDay, stepPoints } from '../src/widgets/stepline';

const stand = (day: string, stance: string, strength: string) => ({ day, stance, strength });

it('has a corner for each stand and holds the last one', () => {
  const points = stepPoints(
    'UA',
    [stand('2022-03-14', 'against', 'firm'), stand('2022-03-01', 'for', 'soft')],
    '2022-04-01',
  );
  expect(points.map((p) => [isoDay(p.day), p.level])).toEqual([
    ['2022-03-01', 1],
    ['2022-03-14', -3],
    ['2022-04-01', -3],
  ]);
});

it('shows nothing that was said after the day of the page', () => {
  const points = stepPoints(
    'UA',
    [stand('2022-03-01', 'for', 'soft'), stand('2022-05-01', 'against', 'firm')],
    '2022-04-01',
  );
  expect(points.map((p) => p.level)).toEqual([1, 1]);
});

it('is empty without a dated stand', () => {
  expect(stepPoints('UA', [stand('', 'for', 'soft')], '2022-04-01')).toEqual([]);
});

it('counts days over the end of a month, a leap day and the change of clocks', () => {
  const range = dayRange('2024-02-28', '2024-04-01')!;
  expect(range.days).toBe(33);
  expect(range.at(1)).toBe('2024-02-29');
  expect(range.at(33)).toBe('2024-04-01');
  expect(range.of('2024-03-31')).toBe(32);
  expect(range.of('2030-01-01')).toBe(33);
  expect(dayRange(null, null)).toBeNull();
});

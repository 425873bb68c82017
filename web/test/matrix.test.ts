import { expect, it } from 'vitest';
import { grouped, neighbour, nextFilled, partiesOf, rowsOf, type MatrixRow } from '../src/widgets/matrix';

const cell = (party: string, issue: string, proposition: string) => ({ party, issue, proposition });

it('makes a row of the cells of one proposition of one issue', () => {
  const rows = rowsOf([cell('UA', 'x', 'p'), cell('RU', 'x', 'p'), cell('UA', 'y', 'p')]);
  expect(rows.map((r) => [r.issue, r.proposition, Object.keys(r.cells)])).toEqual([
    ['x', 'p', ['UA', 'RU']],
    ['y', 'p', ['UA']],
  ]);
});

it('keeps parties with names that objects have apart from those names', () => {
  const rows = rowsOf([cell('constructor', 'x', 'p')]);
  expect(partiesOf(rows)).toEqual(['constructor']);
});

it('puts rows under their issues, those with more voices first', () => {
  const rows = rowsOf([
    cell('A', 'x', 'p1'),
    cell('A', 'y', 'q'),
    cell('A', 'x', 'p2'),
    cell('B', 'x', 'p2'),
  ]);
  expect(grouped(rows).map((g) => [g.issue, g.rows.map((r) => r.proposition)])).toEqual([
    ['x', ['p2', 'p1']],
    ['y', ['q']],
  ]);
});

it('orders parties by how much they speak, then by name', () => {
  const rows = rowsOf([cell('B', 'x', 'p'), cell('C', 'x', 'p'), cell('A', 'x', 'p'), cell('C', 'x', 'q')]);
  expect(partiesOf(rows)).toEqual(['C', 'A', 'B']);
});

it('moves by arrow keys within its bounds', () => {
  expect(neighbour('ArrowRight', 0, 2, 5, 3)).toEqual([0, 2]);
  expect(neighbour('ArrowDown', 0, 2, 5, 3)).toEqual([1, 2]);
  expect(neighbour('Home', 4, 2, 5, 3)).toEqual([4, 0]);
  expect(neighbour('x', 0, 0, 5, 3)).toBeNull();
});

it('goes to the next filled cell, over empty ones', () => {
  const rows: MatrixRow<number>[] = [
    { issue: 'x', proposition: 'a', cells: { A: 1, C: 1 } },
    { issue: 'x', proposition: 'b', cells: { B: 1 } },
    { issue: 'x', proposition: 'c', cells: { A: 1, C: 1 } },
  ];
  const parties = ['A', 'B', 'C'];
  expect(nextFilled('ArrowRight', [0, 0], rows, parties)).toEqual([0, 2]);
  expect(nextFilled('ArrowDown', [0, 0], rows, parties)).toEqual([2, 0]);
  expect(nextFilled('ArrowDown', [1, 1], rows, parties)).toBeNull();
  expect(nextFilled('Home', [1, 1], rows, parties)).toEqual([1, 1]);
  expect(nextFilled('End', [0, 0], rows, parties)).toEqual([0, 2]);
  expect(nextFilled('Tab', [0, 0], rows, parties)).toBeNull();
});

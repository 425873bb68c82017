import { expect, it } from 'vitest';
import type { ConflictReport, Line, Network, SettlementReport } from '../src/api/types';
import { labelled } from '../src/views/Frontier';
import { drawing, tiesOf } from '../src/views/Networks';
import { outcomeWords, setsOf, solutionsOf } from '../src/views/settlementWords';
import { verdicts } from '../src/views/StabilityTable';
import { graphElements } from '../src/views/StateGraph';
import { ranked, shortened, stepsOf } from '../src/views/Timeline';

const conflict = {
  result: {
    schema: 'parley/conflict/1',
    id: 'x',
    stable: { A: { R: ['s1', 's2'], GMR: ['s1', 's2'] }, B: { R: ['s1'], GMR: ['s1'] } },
    equilibria: { R: ['s1'], GMR: ['s1'] },
  },
  graph: {
    decisionMakers: [
      { id: 'A', name: 'Arden' },
      { id: 'B', name: 'Belmar' },
    ],
    options: [],
    states: ['s1', 's2', 's3'].map((id) => ({ id, label: '' })),
    moves: [
      { from: 's2', to: 's1', by: 'B', improvement: true, irreversible: false },
      { from: 's1', to: 's2', by: 'B', improvement: false, irreversible: false },
    ],
    statusQuo: 's2',
    ranking: {},
  },
  warnings: [],
} as unknown as ConflictReport;

it('gives each state its verdicts, also states that nobody finds stable', () => {
  expect(verdicts(conflict)).toEqual([
    { state: 's1', stable: { A: ['R', 'GMR'], B: ['R', 'GMR'] }, equilibrium: ['R', 'GMR'] },
    { state: 's2', stable: { A: ['R', 'GMR'], B: [] }, equilibrium: [] },
    { state: 's3', stable: { A: [], B: [] }, equilibrium: [] },
  ]);
});

it('draws improvements only unless all moves are asked for', () => {
  const edges = (only: boolean) =>
    graphElements(conflict, conflict.graph!, only).filter((e) => 'source' in e.data);
  expect(edges(true).map((e) => e.data['label'])).toEqual(['Belmar']);
  expect(edges(false)).toHaveLength(2);
  const nodes = graphElements(conflict, conflict.graph!, true).filter((e) => !('source' in e.data));
  expect(nodes.map((n) => [n.data['kind'], n.data['start']])).toEqual([
    ['nash', 'no'],
    ['state', 'yes'],
    ['state', 'no'],
  ]);
});

const settlement = {
  result: {
    schema: 'parley/settlement/1',
    id: 'y',
    nash: { points: [{ outcome: [1, 0], utilities: [5, 6] }] },
    egalitarian: { points: [{ outcome: [1, 0], utilities: [5, 6] }] },
    utilitarian: null,
    blocking: { possible: false, mus: [['r1', 'r2']], mcs: [['r1'], ['r2']], complete: true },
  },
  model: {
    parties: [
      { name: 'union', reservation: 1 },
      { name: 'company', reservation: 2 },
    ],
    issues: [
      { name: 'pay', values: ['1', '2'] },
      { name: 'term', values: ['short'] },
    ],
    redLines: [{ id: 'r1', party: 'union', words: 'pay 1' }],
  },
  points: [],
  sampled: false,
  warnings: [],
} as unknown as SettlementReport;

it('words an outcome and names the solutions that there are', () => {
  expect(outcomeWords(settlement, [1, 0])).toBe('pay: 2; term: short');
  expect(solutionsOf(settlement).map((s) => s.kind)).toEqual(['nash', 'egalitarian']);
});

it('gives one label to solutions at one place', () => {
  expect(labelled(solutionsOf(settlement), 0, 1)).toEqual([{ x: 5, y: 6, name: 'Nash, Egalitarian' }]);
});

it('says nothing on red lines where the model has none', () => {
  expect(setsOf(settlement)).toMatchObject({
    possible: false,
    blocking: [['r1', 'r2']],
    concessions: [['r1'], ['r2']],
  });
  const bare = { ...settlement, model: { ...settlement.model, redLines: [] } };
  expect(setsOf(bare).possible).toBeNull();
});

const network = {
  rows: 'organization',
  nodes: [
    { label: 'A', variable: 'organization', statements: 9 },
    { label: 'B', variable: 'organization', statements: 1 },
    { label: 'C', variable: 'organization', statements: 4 },
  ],
  ties: [
    { source: 0, target: 1, weight: 1 },
    { source: 0, target: 2, weight: -3 },
  ],
} as unknown as Network;

it('lists ties by weight, whatever their sign, and draws the largest nodes', () => {
  expect(tiesOf(network).map((t) => `${t.from}${t.to}${t.weight}`)).toEqual(['AC-3', 'AB1']);
  const drawn = drawing(network, 2);
  expect(drawn.filter((e) => !('source' in e.data)).map((e) => e.data['label'])).toEqual(['A', 'C']);
  expect(drawn.filter((e) => 'source' in e.data).map((e) => e.data['sign'])).toEqual(['against']);
});

it('tells the stands of lines by day', () => {
  const stand = (day: string) => ({ day, rank: 'binding', stance: 'for', strength: 'firm', utterances: [] });
  const lines = [
    { party: 'A', issue: 'x', proposition: 'one', stands: [stand('2024-01-02')], undated: [] },
    {
      party: 'A',
      issue: 'x',
      proposition: 'two',
      stands: [stand('2024-01-01'), stand('2024-01-03')],
      undated: [],
    },
  ] as unknown as Line[];
  expect(stepsOf(lines).map((s) => s.day)).toEqual(['2024-01-01', '2024-01-02', '2024-01-03']);
  expect(ranked(lines).map((l) => l.proposition)).toEqual(['two', 'one']);
});

it('shortens by characters, never through one', () => {
  expect(shortened('🕊🕊🕊', 2)).toBe('🕊…');
  expect(shortened('abc', 3)).toBe('abc');
});

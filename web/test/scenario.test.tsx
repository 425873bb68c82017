// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Change, ScenarioReport } from '../src/api/types';
import { storiesOf } from '../src/views/ChangeStories';
import { partiesAsked } from '../src/views/Scenario';
import { ScenarioFindings } from '../src/views/ScenarioFindings';
import { bare, opens, standingWords, valuesWords, wordsOf } from '../src/views/scenarioWords';

const premise = (id: string, party: string, role: string, stance: string) => ({
  id,
  party,
  issue: 'water',
  proposition: 'The dam is opened',
  role,
  stance,
  strength: 'firm',
  assumed: false,
  condition: null,
  conditionTied: false,
  because: 'said so',
  statements: [`d/s${id.slice(1)}`],
});

const refusal = (id: string, party: string, redLine: boolean) => ({
  party,
  proposition: 'The dam is opened',
  premise: id,
  redLine,
  statements: [`d/s${id.slice(1)}`],
});

const evidence = (n: number, words: string) => ({
  role: 'red line',
  evidence: [{ statement: `d/s${n}`, document: 'd', words, speaker: 'Ana Bo', review: 'proposed' }],
});

const report = {
  schema: 'parley/scenario/1',
  provenance: { tool: 'parley scenario solve', version: 'test' },
  scenario: {
    format: 'parley-scenario/1',
    id: 'x',
    parties: ['A', 'B', 'C'],
    issues: [],
    premises: [
      { id: 'P1', now: evidence(1, 'never will the dam be <b>opened</b>'), before: [evidence(9, 'earlier')] },
      { id: 'P2', now: evidence(2, 'the dam must be opened') },
    ],
  },
  settlement: {
    verdict: 'blocked',
    summary: 'No deal is open.',
    combinations: 2,
    freeOfRedLines: 0,
    freeOfObjections: 0,
    parties: ['A', 'B', 'C'],
    issues: [
      {
        id: 'water',
        label: 'Water',
        values: [
          {
            value: 'opened',
            verdict: 'blocked',
            standings: { A: 'refuses', B: 'wants', C: 'unknown' },
            against: ['P1'],
          },
          {
            value: 'shut',
            verdict: 'blocked',
            standings: { A: 'no objection', B: 'refuses', C: 'unknown' },
            against: ['P2'],
          },
        ],
      },
    ],
    premises: [premise('P1', 'A', 'red line', 'against'), premise('P2', 'B', 'red line', 'for')],
    blocking: {
      level: 'red lines',
      mus: [[refusal('P1', 'A', true), refusal('P2', 'B', true)]],
      mcs: [[refusal('P1', 'A', true)], [refusal('P2', 'B', true)]],
      complete: true,
    },
    parts: [
      {
        issues: ['water'],
        concessions: [
          { premises: ['P1'], opens: 1 },
          { premises: ['P2'], opens: null },
        ],
      },
    ],
    open: [],
    unheard: [{ party: 'C', issues: ['water'], everywhere: false }],
    notes: [],
  },
  stability: { verdict: 'no deal to judge', equilibria: [], because: [], deals: [] },
  evidence: {
    recodings: [
      {
        level: 'objections',
        possible: true,
        mostStatements: 3,
        minimalSets: [[{ statement: 'd/s2', as: 'the other side' }]],
        complete: true,
      },
    ],
    conclusions: [
      {
        level: 'red lines',
        possible: false,
        conclusion: 'That changes without any one of these sets:',
        minimalSets: [['d/s1'], ['d/s2']],
        complete: true,
      },
    ],
    sampling: { samples: 10, seed: 1, verdicts: { blocked: { share: 0.9, standardError: 0.1 } } },
  },
} as unknown as ScenarioReport;

it('finds the words of every statement, those of earlier stands too', () => {
  const words = wordsOf(report);
  expect([...words.keys()].sort()).toEqual(['d/s1', 'd/s2', 'd/s9']);
  expect(words.get('d/s2')?.words).toBe('the dam must be opened');
});

it('says who stands how, and that silence is no consent', () => {
  const [opened, shut] = report.settlement.issues[0]!.values;
  expect(standingWords(opened!, (p) => p)).toBe('A rules it out; B is for it; C said nothing on it');
  expect(standingWords(shut!, (p) => p)).toBe('B rules it out; A does not object; C said nothing on it');
  const many = { ...opened!, standings: { A: 'wants', B: 'wants', C: 'perplexed' } };
  expect(standingWords(many, (p) => `<${p}>`)).toBe('<A>, <B> are for it; <C> perplexed');
});

it('names deals by the labels of their issues', () => {
  expect(valuesWords({ water: 'shut', air: 'free' }, new Map([['water', 'Water']]))).toBe(
    'Water: shut; air: free',
  );
});

it('knows what a concession opens only where it was counted', () => {
  const { settlement } = report;
  expect(opens(settlement, settlement.blocking.mcs[0]!)).toBe(1);
  expect(opens(settlement, settlement.blocking.mcs[1]!)).toBeNull();
  expect(opens(settlement, settlement.blocking.mus[0]!)).toBeNull();
});

it('reads the parties of the address once each', () => {
  expect(partiesAsked('RU,UA,,RU')).toEqual(['RU', 'UA']);
  expect(partiesAsked('')).toEqual([]);
});

it('shows sets in words, each with its exact words and a way to them', () => {
  const host = document.createElement('div');
  void act(() => render(<ScenarioFindings report={report} />, host));
  const text = host.textContent!;
  expect(text).toContain('Blocked: red lines exclude every deal');
  expect(text).toContain('A rules out: The dam is opened');
  expect(text).toContain('B will not go without: The dam is opened');
  expect(text).toContain('“never will the dam be <b>opened</b>” Ana Bo, day unknown, not reviewed');
  expect(host.querySelector('b')).toBeNull();
  expect(text).toContain('C: Water');
  expect(text).toContain('opens 1 combination');
  expect(text).toContain('blocked 90 % (± 10 %)');
  const links = [...host.querySelectorAll('.sets a')].map((a) => a.getAttribute('href'));
  expect(links).toContain('#/documents/d?s=1');
  expect(links).toContain('#/documents/d?s=2');
  expect(text).toContain('objections: no longer possible if statements were coded otherwise');
  expect(text).toContain('coded as the other side');
  // every value with its verdict, in words and sign
  const verdicts = [...host.querySelectorAll('.verdict')].map((v) => v.textContent);
  expect(verdicts).toEqual(['✗ blocked', '✗ blocked']);
});

it('puts changes of one story together in the order given', () => {
  const change = (story: number, proposition: string) => ({ story, proposition }) as unknown as Change;
  const stories = storiesOf([change(1, 'a'), change(2, 'b'), change(1, 'c')]);
  expect(stories.map((s) => s.map((c) => c.proposition))).toEqual([['a', 'c'], ['b']]);
});

it('puts words between its own quotation marks only', () => {
  expect(bare('“We must,”')).toBe('We must');
  expect(bare('the “dam” must go')).toBe('the “dam” must go');
});

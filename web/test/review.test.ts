import { expect, it } from 'vitest';
import type { Statement } from '../src/api/types';
import { namesOf } from '../src/views/AssignmentCard';
import { codingOf, correctionOf, draftOf } from '../src/views/ReviewForms';
import { excerpt } from '../src/widgets/excerpt';

const position = {
  issue: 'ceasefire_truce',
  proposition: 'A truce at sea',
  stance: 'for',
  act: 'offer',
  strength: 'medium',
  redLine: false,
  condition: null,
  confidence: 0.7,
} as const;

function statement(more: Partial<Statement>): Statement {
  const given = {
    source: {
      spans: [],
      text: '',
      actor: null,
      party: 'IS',
      kind: 'state',
      authority: 'binding',
      description: null,
    },
    position,
  };
  return { ...(given as unknown as Statement), ...more };
}

it('sends only what the reviewer changed', () => {
  const of = statement({});
  expect(correctionOf(of, draftOf(of))).toEqual({});
  expect(correctionOf(of, { ...draftOf(of), strength: 'firm', party: ' IS ' })).toEqual({ strength: 'firm' });
  expect(correctionOf(of, { ...draftOf(of), party: '' })).toEqual({ party: null });
});

it('says that a statement takes no position by an empty issue', () => {
  const of = statement({});
  expect(correctionOf(of, { ...draftOf(of), issue: '' })).toEqual({ issue: null });
  const none = statement({ position: null });
  expect(correctionOf(none, draftOf(none))).toEqual({});
});

it('sends a whole position where there was none', () => {
  const of = statement({ position: null });
  const draft = { ...draftOf(of), issue: 'sanctions', proposition: 'The ban ends', stance: 'against' };
  expect(correctionOf(of, draft)).toEqual({
    issue: 'sanctions',
    proposition: 'The ban ends',
    stance: 'against',
    strength: 'medium',
    redLine: false,
  });
});

it("sends all of a coding of one's own, so that none of it comes from another coder", () => {
  const blind = { ...statement({ position: null }) };
  const draft = { ...draftOf(blind), party: '', issue: 'sanctions', proposition: ' The ban ends ' };
  expect(codingOf(draft)).toEqual({
    party: null,
    issue: 'sanctions',
    proposition: 'The ban ends',
    stance: 'for',
    strength: 'medium',
    redLine: false,
    condition: null,
  });
  expect(codingOf({ ...draft, party: 'IS', issue: '' })).toEqual({ party: 'IS', issue: null });
});

it('reads names between commas, each once', () => {
  expect(namesOf(' Ada Low, Bo,, Ada Low ,')).toEqual(['Ada Low', 'Bo']);
  expect(namesOf(' ')).toEqual([]);
});

it('drops a condition by emptying it', () => {
  const of = statement({ position: { ...position, condition: { spans: [], text: 'if they leave' } } });
  expect(correctionOf(of, { ...draftOf(of), condition: '' })).toEqual({ condition: '' });
});

it('cuts the surroundings of a statement at words and moves its marks along', () => {
  const text = `${'far '.repeat(200)}He said “peace” today. ${'away '.repeat(200)}`;
  const start = text.indexOf('peace');
  const part = excerpt(text, [{ statement: '1', role: 'content', start, end: start + 5 }])!;
  const [mark] = part.marks;
  expect(part.text.slice(mark!.start, mark!.end)).toBe('peace');
  expect(part.text.startsWith('far ')).toBe(true);
  expect(part.before && part.after).toBe(true);
  expect(part.text.length).toBeLessThan(700);
  expect(excerpt(text, [])).toBeNull();
});

it('shows a short text whole', () => {
  const part = excerpt('peace now', [{ statement: '1', role: 'content', start: 0, end: 5 }])!;
  expect(part).toMatchObject({ text: 'peace now', before: false, after: false });
});

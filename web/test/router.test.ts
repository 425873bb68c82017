// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { asOf, formatPlace, linkTo, parsePlace, place, query, setQuery } from '../src/state/router';

describe('addresses', () => {
  it('name a view, a thing and the state of the view', () => {
    expect(parsePlace('#/documents/border-week-1?asof=2024-02-06&s=3')).toEqual({
      view: 'documents',
      id: 'border-week-1',
      query: { asof: '2024-02-06', s: '3' },
    });
  });

  it.each(['a/b#c?d&e=f', 'Ärger 😀', '%41', '..', '<script>'])('carry the id %s unharmed', (id) => {
    const given = { view: 'documents' as const, id, query: { q: 'x&y=z#?' } };
    expect(parsePlace(formatPlace(given))).toEqual(given);
  });

  it('that are unknown or broken lead to the first view', () => {
    expect(parsePlace('').view).toBe('documents');
    expect(parsePlace('#/nonsense/1').view).toBe('documents');
    expect(parsePlace('#/documents/%E0%A4%A').id).toBe('%E0%A4%A');
  });

  it('are equal for equal places', () => {
    const a = formatPlace({ view: 'positions', id: null, query: { party: 'UA', asof: '', issue: 'x' } });
    const b = formatPlace({ view: 'positions', id: null, query: { issue: 'x', party: 'UA' } });
    expect(a).toBe(b);
  });
});

describe('the day of the page', () => {
  beforeEach(() => (place.value = parsePlace('#/positions?asof=2022-03-15&party=UA')));

  it('goes along to other views, filters do not', () => {
    expect(asOf.value).toBe('2022-03-15');
    expect(linkTo('timeline')).toBe('#/timeline?asof=2022-03-15');
  });

  it('changes with the state of the view', () => {
    setQuery({ asof: '', issue: 'neutrality_status' });
    expect(query('issue')).toBe('neutrality_status');
    expect(query('party')).toBe('UA');
    expect(location.hash).toBe('#/positions?issue=neutrality_status&party=UA');
  });
});

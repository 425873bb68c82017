// @vitest-environment happy-dom
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../src/api/problem';
import { DataTable } from '../src/widgets/DataTable';
import { DateSlider } from '../src/widgets/DateSlider';
import { ProblemNotice } from '../src/widgets/Notice';
import type { MatrixRow } from '../src/widgets/matrix';
import { cellKey, cellWords, Matrix, type MatrixCell } from '../src/widgets/PositionMatrix';

const hosts: HTMLElement[] = [];

function show(what: ComponentChild): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  hosts.push(host);
  void act(() => render(what, host));
  return host;
}

afterEach(() => {
  for (const host of hosts.splice(0)) {
    render(null, host);
    host.remove();
  }
});

const cell = (more: Partial<MatrixCell> = {}): MatrixCell => ({
  stance: 'for',
  strength: 'firm',
  redLine: false,
  conditional: false,
  mixed: false,
  secondHand: false,
  confidence: 0.73,
  review: 'proposed',
  statements: ['d/s1'],
  ...more,
});

describe('the matrix', () => {
  const rows: MatrixRow<MatrixCell>[] = [
    {
      issue: 'x',
      proposition: 'A truce | at sea',
      cells: { UA: cell(), RU: cell({ stance: 'against', redLine: true, review: 'confirmed' }) },
    },
    { issue: 'x', proposition: 'constructor', cells: { UA: cell() } },
  ];

  it('says in words what a cell shows, and who stands behind it', () => {
    expect(cellWords('UA', 'p', cell({ conditional: true }))).toBe(
      'UA for: p; firm conditional · 73 %; proposed by machine',
    );
    expect(cellWords('RU', 'p', cell({ review: 'confirmed', redLine: true }))).toBe(
      'RU for: p; firm red line · confirmed',
    );
  });

  it('has a button for each cell and nothing where nothing was said', () => {
    const opened: string[] = [];
    const host = show(
      <Matrix
        rows={rows}
        parties={['UA', 'RU', 'toString']}
        open=""
        issueLabel={(id) => id}
        onOpen={(key) => opened.push(key)}
      />,
    );
    const cells = [...host.querySelectorAll<HTMLElement>('.cell')];
    expect(cells).toHaveLength(3);
    expect(host.querySelectorAll('td:empty')).toHaveLength(3);
    expect(cells.filter((c) => c.classList.contains('confirmed'))).toHaveLength(1);
    cells[1]!.click();
    expect(opened).toEqual([cellKey('RU', 'x', 'A truce | at sea')]);
  });

  it('names each cell by what it shows', () => {
    const host = show(
      <Matrix rows={rows} parties={['UA', 'RU']} open="" issueLabel={(id) => id} onOpen={() => undefined} />,
    );
    for (const button of host.querySelectorAll('.cell')) {
      const shown = button.textContent!.replace(/^\S+ /, '');
      expect(button.getAttribute('aria-label')).toContain(shown);
    }
  });

  it('draws its first rows, and further ones when they are asked for', async () => {
    const many: MatrixRow<MatrixCell>[] = Array.from({ length: 100 }, (_, i) => ({
      issue: `i${i % 3}`,
      proposition: `p${i}`,
      cells: { UA: cell() },
    }));
    const matrix = (open: string) => (
      <Matrix rows={many} parties={['UA']} open={open} issueLabel={(id) => id} onOpen={() => undefined} />
    );
    const host = show(matrix(''));
    expect(host.querySelectorAll('.cell')).toHaveLength(40);
    expect(host.textContent).toContain('40 of 100 propositions');
    // the last row of the last group is drawn when it is open, with all before it
    const far = show(matrix(cellKey('UA', 'i2', 'p98')));
    expect(far.querySelectorAll('.cell')).toHaveLength(100);
    const all = [...host.querySelectorAll('button')].find((b) => b.textContent === 'Show all')!;
    await act(() => all.click());
    expect(host.querySelectorAll('.cell')).toHaveLength(100);
    expect(host.textContent).not.toContain('Show all');
  });

  it('moves over empty cells by arrow keys', () => {
    const host = show(
      <Matrix rows={rows} parties={['UA', 'RU']} open="" issueLabel={(id) => id} onOpen={() => undefined} />,
    );
    const [first, second] = host.querySelectorAll<HTMLElement>('.cell');
    first!.focus();
    first!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(document.activeElement).toBe(second);
  });
});

describe('a table', () => {
  const columns = [
    { name: 'Name', value: (r: { a: string; n: number | null }) => r.a },
    { name: 'Size', value: (r: { a: string; n: number | null }) => r.n, number: true },
  ];

  it('sorts by its headings, unknown values staying empty', async () => {
    const rows = [
      { a: 'x', n: 10 },
      { a: 'y', n: null },
      { a: 'z', n: 9 },
    ];
    const host = show(<DataTable caption="t" file="t.csv" columns={columns} rows={rows} />);
    const firsts = () => [...host.querySelectorAll('tbody tr')].map((tr) => tr.textContent);
    expect(firsts()).toEqual(['x10', 'y', 'z9']);
    await act(() => host.querySelectorAll<HTMLElement>('button.sort')[1]!.click());
    expect(firsts()).toEqual(['z9', 'x10', 'y']);
    expect(host.querySelectorAll('th')[1]!.getAttribute('aria-sort')).toBe('ascending');
  });

  it('shows further rows when asked', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => ({ a: `r${i}`, n: i }));
    const host = show(<DataTable caption="t" file="t.csv" columns={columns} rows={rows} first={2} />);
    expect(host.querySelectorAll('tbody tr')).toHaveLength(2);
    const all = [...host.querySelectorAll('button')].find((b) => b.textContent === 'Show all 5')!;
    await act(() => all.click());
    expect(host.querySelectorAll('tbody tr')).toHaveLength(5);
  });
});

describe('the day of the page', () => {
  it('is set when the slider has come to rest, and all days at its end', async () => {
    vi.useFakeTimers();
    const days: string[] = [];
    const host = show(
      <DateSlider first="2024-02-28" last="2024-03-02" day="" onChange={(day) => days.push(day)} />,
    );
    const slider = host.querySelector<HTMLInputElement>('input[type=range]')!;
    const drag = async (value: string) => {
      slider.value = value;
      await act(() => void slider.dispatchEvent(new Event('input', { bubbles: true })));
    };
    await drag('0');
    await drag('1');
    expect(days).toEqual([]);
    await act(() => void vi.advanceTimersByTime(500));
    await drag('3');
    await act(() => void vi.advanceTimersByTime(500));
    expect(days).toEqual(['2024-02-29', '']);
    vi.useRealTimers();
  });

  it('says so where nothing is dated', () => {
    expect(show(<DateSlider first={null} last={null} day="" onChange={() => undefined} />).textContent).toBe(
      'No dated statements yet',
    );
  });
});

it('tells every finding of a refusal with its place', () => {
  const problem = new ApiProblem(400, 'The model cannot be read', '2 problems', {
    problems: [{ place: 'x.yaml, line 3', message: 'issues is no list', advice: '' }],
  });
  const text = show(<ProblemNotice problem={problem} />).textContent;
  expect(text).toContain('The model cannot be read');
  expect(text).toContain('x.yaml, line 3 — issues is no list');
});

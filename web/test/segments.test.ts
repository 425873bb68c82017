import { describe, expect, it } from 'vitest';
import { blocks, sound, split, type Mark } from '../src/widgets/segments';

const mark = (statement: string, start: number, end: number, role: Mark['role'] = 'content'): Mark => ({
  statement,
  role,
  start,
  end,
});

/** The twin: asks every UTF-16 unit which marks cover it and joins equal neighbours. */
function slowly(text: string, marks: readonly Mark[]): string[] {
  const over = (at: number) =>
    marks.filter((m) => m.start <= at && at < m.end).map((m) => m.statement + m.role);
  const cuts = new Set(marks.flatMap((m) => [m.start, m.end]));
  const result: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const entry = over(at).join('+');
    if (at > 0 && !cuts.has(at)) continue;
    result.push(`${at}:${entry}`);
  }
  return result;
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('splitting a text by its marks', () => {
  it('leaves a text without marks whole', () => {
    expect(split('abc', [])).toEqual([{ start: 0, end: 3, marks: [] }]);
    expect(split('', [])).toEqual([]);
  });

  it('cuts overlapping marks into stretches that know all marks over them', () => {
    const words = split('0123456789', [mark('a', 1, 6), mark('b', 4, 8)]);
    expect(words.map((s) => [s.start, s.end, s.marks.map((m) => m.statement).join('')])).toEqual([
      [0, 1, ''],
      [1, 4, 'a'],
      [4, 6, 'ab'],
      [6, 8, 'b'],
      [8, 10, ''],
    ]);
  });

  it('agrees with the slow way on random marks', () => {
    const next = random(20260);
    for (let round = 0; round < 300; round++) {
      const text = 'x'.repeat(1 + Math.floor(next() * 30));
      const marks = Array.from({ length: Math.floor(next() * 7) }, (_, i) => {
        const start = Math.floor(next() * text.length);
        return mark(`s${i}`, start, start + 1 + Math.floor(next() * (text.length - start)));
      });
      const fast = split(text, marks).map(
        (s) => `${s.start}:${s.marks.map((m) => m.statement + m.role).join('+')}`,
      );
      expect(fast).toEqual(slowly(text, marks));
    }
  });

  it('counts astral characters as two units and never cuts one in half', () => {
    const text = 'a😀b🕊c';
    const [, dove] = split(text, [mark('s', 4, 6)]);
    expect(text.slice(dove!.start, dove!.end)).toBe('🕊');
    const [widened] = sound(text, [mark('s', 2, 5)]);
    expect(text.slice(widened!.start, widened!.end)).toBe('😀b🕊');
  });

  it('cuts marks to the text and drops empty ones', () => {
    expect(sound('abc', [mark('a', -4, 2), mark('b', 2, 99), mark('c', 1, 1), mark('d', 7, 9)])).toEqual([
      mark('a', 0, 2),
      mark('b', 2, 3),
    ]);
  });
});

describe('paragraphs', () => {
  it('keep every character once, with marks that run over line breaks', () => {
    const text = 'one\ntwo\n\nthree';
    const result = blocks(text, [mark('a', 2, 11)]);
    expect(result.map((b) => text.slice(b.start, b.end))).toEqual(['one\n', 'two\n', '\n', 'three']);
    expect(result.flatMap((b) => b.segments.map((s) => text.slice(s.start, s.end))).join('')).toBe(text);
    expect(result[1]!.segments.every((s) => s.marks.length === 1)).toBe(true);
  });

  it('end with a line break without an empty one after it', () => {
    expect(blocks('a\n', []).length).toBe(1);
    expect(blocks('', [])).toEqual([]);
  });
});

import type { Mark } from './segments';

export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly before: boolean;
  readonly after: boolean;
}

/** Characters around the words that are enough to understand them. */
const AROUND = 320;

function wordStart(text: string, from: number): number {
  if (from <= 0) return 0;
  const gap = text.slice(from).search(/\s/);
  return gap < 0 || gap > 40 ? from : from + gap + 1;
}

/** The words of a statement with what stands around them; marks move along. Null without a place in the text. */
export function excerpt(text: string, marks: readonly Mark[]): Excerpt | null {
  if (marks.length === 0) return null;
  const first = Math.min(...marks.map((m) => m.start));
  const last = Math.max(...marks.map((m) => m.end));
  const start = Math.min(first, wordStart(text, first - AROUND));
  const cut = text.slice(0, last + AROUND).lastIndexOf(' ');
  const end = last + AROUND >= text.length ? text.length : Math.max(last, cut);
  return {
    text: text.slice(start, end),
    marks: marks.map((m) => ({ ...m, start: m.start - start, end: m.end - start })),
    before: start > 0,
    after: end < text.length,
  };
}

/** The part that a stretch of text plays in a statement. */
export type Role = 'source' | 'cue' | 'content' | 'condition';

/** A half-open range of UTF-16 units that belongs to a statement. */
export interface Mark {
  readonly statement: string;
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text that the same marks cover throughout. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** A paragraph: a run of segments that ends with a line break, or with the text. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
}

function onBoundary(text: string, at: number, forward: boolean): number {
  const low = text.charCodeAt(at) & 0xfc00;
  const high = text.charCodeAt(at - 1) & 0xfc00;
  const splits = at > 0 && at < text.length && low === 0xdc00 && high === 0xd800;
  return splits ? at + (forward ? 1 : -1) : at;
}

/** Marks cut to the text, widened where they would split a character in two; empty ones are dropped. */
export function sound(text: string, marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const start = onBoundary(text, Math.max(0, Math.min(mark.start, text.length)), false);
    const end = onBoundary(text, Math.max(0, Math.min(mark.end, text.length)), true);
    if (start < end) kept.push(start === mark.start && end === mark.end ? mark : { ...mark, start, end });
  }
  return kept;
}

/**
 * Splits a text where marks begin or end. The segments cover the text without gap or overlap; each lists
 * the marks over it in the order given. Sweeps the sorted ends once: n log n in the marks.
 */
export function split(text: string, given: readonly Mark[]): Segment[] {
  const marks = sound(text, given);
  const starts = marks.map((_, i) => i).sort((a, b) => marks[a]!.start - marks[b]!.start || a - b);
  const cuts = new Set<number>([0, text.length]);
  for (const mark of marks) cuts.add(mark.start).add(mark.end);
  const points = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: number[] = [];
  let next = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const start = points[i]!;
    open = open.filter((m) => marks[m]!.end > start);
    while (next < starts.length && marks[starts[next]!]!.start <= start) open.push(starts[next++]!);
    segments.push({
      start,
      end: points[i + 1]!,
      marks: [...open].sort((a, b) => a - b).map((m) => marks[m]!),
    });
  }
  return segments;
}

/** Splits a text into paragraphs of segments; a segment that runs over a line break is cut there. */
export function blocks(text: string, marks: readonly Mark[]): Block[] {
  const result: Block[] = [];
  let from = 0;
  let current: Segment[] = [];
  const close = (end: number) => {
    result.push({ start: from, end, segments: current });
    from = end;
    current = [];
  };
  for (const segment of split(text, marks)) {
    let start = segment.start;
    while (start < segment.end) {
      const line = text.indexOf('\n', start);
      const end = line < 0 || line + 1 > segment.end ? segment.end : line + 1;
      current.push({ start, end, marks: segment.marks });
      if (end === line + 1 && line >= 0) close(end);
      start = end;
    }
  }
  if (current.length > 0) close(text.length);
  return result;
}

/** A label beside its point, in pixels of the picture. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

/** Where a label is written, seen from its point. */
export interface Place {
  readonly dx: number;
  readonly dy: number;
  readonly textAnchor: 'start' | 'end';
}

const ASIDE = 11;
const UP = 9;
const LINE = 14;
/** The width of a bold character of 12 pixels, on the average of names. */
const CHARACTER = 7;

/**
 * Places labels so that none lies over another: to the right of the point, to the left where the picture
 * ends, and farther up where another label already stands. Lower points come first. Costs the square of
 * their number.
 */
export function placeLabels(labels: readonly Label[], width: number): Place[] {
  const taken: { left: number; right: number; middle: number }[] = [];
  const places = new Map<Label, Place>();
  for (const label of [...labels].sort((a, b) => b.y - a.y)) {
    const long = label.name.length * CHARACTER;
    const end = label.x + ASIDE + long > width && label.x - ASIDE - long >= 0;
    const left = end ? label.x - ASIDE - long : label.x + ASIDE;
    const across = taken
      .filter((t) => t.left < left + long && left < t.right)
      .sort((a, b) => b.middle - a.middle);
    let middle = label.y - UP;
    for (const t of across) if (Math.abs(t.middle - middle) < LINE) middle = t.middle - LINE;
    taken.push({ left, right: left + long, middle });
    places.set(label, { dx: end ? -ASIDE : ASIDE, dy: middle - label.y, textAnchor: end ? 'end' : 'start' });
  }
  return labels.map((label) => places.get(label)!);
}

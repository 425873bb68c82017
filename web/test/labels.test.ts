import { describe, expect, it } from 'vitest';
import { placeLabels, type Label } from '../src/widgets/labels';

/** The middle of the line on which a label is written. */
function lines(labels: readonly Label[], width: number): number[] {
  return placeLabels(labels, width).map((place, i) => labels[i]!.y + place.dy);
}

describe('labels of points', () => {
  it('stay beside their points where there is room', () => {
    const apart = [
      { x: 10, y: 100, name: 'Nash' },
      { x: 200, y: 100, name: 'Nash' },
    ];
    expect(placeLabels(apart, 400)).toEqual([
      { dx: 11, dy: -9, textAnchor: 'start' },
      { dx: 11, dy: -9, textAnchor: 'start' },
    ]);
  });

  it('never lie over one another', () => {
    const close = [0, 3, 6, 9].map((n) => ({ x: 50 + n, y: 100 + n, name: 'Utilitarian' }));
    const middles = lines(close, 400).sort((a, b) => a - b);
    for (let i = 1; i < middles.length; i++) expect(middles[i]! - middles[i - 1]!).toBeGreaterThanOrEqual(14);
  });

  it('turn to the left where the picture ends', () => {
    const [place] = placeLabels([{ x: 380, y: 100, name: 'Egalitarian' }], 400);
    expect(place).toEqual({ dx: -11, dy: -9, textAnchor: 'end' });
  });
});

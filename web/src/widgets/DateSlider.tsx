import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dayRange } from './stepline';

interface Props {
  readonly first: string | null;
  readonly last: string | null;
  /** The day chosen; empty for everything. */
  readonly day: string;
  readonly onChange: (day: string) => void;
}

/** Milliseconds without a further move after which a dragged slider counts as chosen. */
const SETTLED = 200;

/** Chooses the day by which things had been said, by slider or by writing it; empty shows everything. */
export function DateSlider({ first, last, day, onChange }: Props) {
  const range = dayRange(first, last);
  const dragged = useSignal<number | null>(null);
  const at = dragged.value;
  useEffect(() => {
    if (at === null || range === null) return;
    const timer = setTimeout(() => {
      onChange(at >= range.days ? '' : range.at(at));
      dragged.value = null;
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [at]);
  if (range === null) return <span class="quiet small-text">No dated statements yet</span>;
  const position = at ?? (day === '' ? range.days : range.of(day));
  const shown = at === null ? day : range.at(at);
  return (
    <div class="as-of">
      <label for="as-of-day">As of</label>
      <span class="bound">{first}</span>
      <input
        type="range"
        min={0}
        max={range.days}
        value={position}
        aria-label="Day by which things had been said"
        aria-valuetext={shown === '' ? 'all days' : shown}
        onInput={(e) => (dragged.value = Number(e.currentTarget.value))}
      />
      <span class="bound">{last}</span>
      <input
        id="as-of-day"
        type="date"
        value={shown}
        min={first ?? undefined}
        max={last ?? undefined}
        onChange={(e) => onChange(e.currentTarget.value)}
      />
      <button type="button" class="small" disabled={day === ''} onClick={() => onChange('')}>
        All days
      </button>
    </div>
  );
}

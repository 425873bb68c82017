import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A long list of which the first part is drawn, and more as the reader comes to its end. */
export interface Growing {
  /** How many are drawn. */
  readonly shown: number;
  /** Draws at least so many from now on. */
  readonly grow: (least: number) => void;
  /** Belongs to what stands after the last one drawn; coming into sight it makes the list longer. */
  readonly end: RefObject<HTMLDivElement>;
}

/**
 * Draws a list of `total` in steps, so that the first of it does not wait for the last.
 *
 * @param needed one that has to be drawn, by its place from 0; -1 if none
 */
export function useGrowing(total: number, step: number, needed = -1): Growing {
  const asked = useSignal(step);
  const end = useRef<HTMLDivElement>(null);
  const watched = 'IntersectionObserver' in globalThis;
  const least = Math.max(asked.value, needed + 1);
  const shown = watched ? Math.min(total, least) : total;
  const grow = (to: number) => {
    if (to > asked.peek()) asked.value = to;
  };
  useEffect(() => {
    const sentinel = end.current;
    if (!sentinel || shown >= total) return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) grow(shown + step);
      },
      { rootMargin: '600px' },
    );
    observer.observe(sentinel);
    return () => observer.disconnect();
  }, [shown, total]);
  return { shown, grow, end };
}

interface EndProps {
  readonly of: Growing;
  readonly total: number;
  readonly what: string;
}

/** Stands at the end of a growing list: says how much is there, and draws the rest when asked. */
export function End({ of, total, what }: EndProps) {
  if (of.shown >= total) return null;
  return (
    <div ref={of.end} class="list-end">
      <span class="quiet small-text">
        {of.shown.toLocaleString()} of {total.toLocaleString()} {what}{' '}
      </span>
      <button type="button" class="small" onClick={() => of.grow(total)}>
        Show all
      </button>
    </div>
  );
}

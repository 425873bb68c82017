import * as P from '@observablehq/plot';
import { useEffect, useRef } from 'preact/hooks';
import { shownTheme } from '../state/theme';

interface Props {
  readonly label: string;
  readonly options: (width: number) => P.PlotOptions;
  /** Changes when the plot has to be drawn anew. */
  readonly of: unknown;
  readonly onPick?: (datum: unknown) => void;
}

/** Colours of the page for marks that Plot draws. */
export function ink(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** A plot as an SVG of the page. The table beside it tells the same to those who cannot see it. */
export function PlotFigure({ label, options, of, onPick }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const theme = shownTheme.value;
  useEffect(() => {
    const frame = host.current;
    if (!frame) return;
    let drawn = 0;
    const draw = () => {
      const width = Math.floor(frame.clientWidth);
      if (width === drawn || width === 0) return;
      drawn = width;
      const figure = P.plot({ ...options(width), width });
      // The page's security policy forbids style elements; index.css holds what Plot's says.
      for (const style of figure.querySelectorAll('style')) style.remove();
      // a picture has one name; names of its parts are heard in the table beside it
      for (const part of figure.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label');
      figure.setAttribute('role', 'img');
      figure.setAttribute('aria-label', label);
      if (onPick)
        figure.addEventListener('input', () => onPick((figure as unknown as { value: unknown }).value));
      frame.replaceChildren(figure);
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [of, theme, label]);
  return <div class="plot" ref={host} />;
}

import type { Core, ElementDefinition, LayoutOptions, StylesheetJson } from 'cytoscape';
import { useEffect, useRef } from 'preact/hooks';
import { shownTheme } from '../state/theme';

interface Props {
  readonly label: string;
  readonly elements: readonly ElementDefinition[];
  readonly looks: () => StylesheetJson;
  readonly layout: LayoutOptions;
  readonly onPick?: (id: string) => void;
}

/** A graph drawn by Cytoscape, loaded when first shown. The table beside it tells the same in words. */
export function Graph({ label, elements, looks, layout, onPick }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const theme = shownTheme.value;
  useEffect(() => {
    let graph: Core | null = null;
    let gone = false;
    void import('cytoscape').then(({ default: cytoscape }) => {
      if (gone || host.current === null) return;
      graph = cytoscape({
        container: host.current,
        elements: elements.map((e) => ({ ...e, data: { ...e.data } })),
        style: looks(),
        layout,
        minZoom: 0.2,
        maxZoom: 1.6,
        userZoomingEnabled: false,
      });
      if (onPick) graph.on('tap', 'node', (event) => onPick(event.target.id()));
    });
    return () => {
      gone = true;
      graph?.destroy();
    };
  }, [elements, theme, layout]);
  return <div class="graph" ref={host} role="img" aria-label={label} />;
}

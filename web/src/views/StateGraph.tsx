import type { ElementDefinition, LayoutOptions, NodeSingular, Position, StylesheetJson } from 'cytoscape';
import { useMemo } from 'preact/hooks';
import type { ConflictGraph, ConflictReport } from '../api/types';
import { query, setQuery } from '../state/router';
import { count } from '../state/words';
import { DataTable, type Column } from '../widgets/DataTable';
import { Graph } from '../widgets/Graph';
import { ink } from '../widgets/Plot';
import { Select } from '../widgets/Select';

/** States drawn at most; beyond that a graph is a ball of wool. */
const DRAWN = 150;
/** Moves beyond which their names are left out. */
const NAMED = 40;

type Move = ConflictGraph['moves'][number];

/** Nodes and edges of the states and moves to draw. */
export function graphElements(
  report: ConflictReport,
  graph: ConflictGraph,
  onlyImprovements: boolean,
): ElementDefinition[] {
  const equilibria = new Map<string, string[]>();
  for (const [concept, ids] of Object.entries(report.result.equilibria ?? {})) {
    for (const id of ids) equilibria.set(id, [...(equilibria.get(id) ?? []), concept]);
  }
  const kept = new Set(graph.states.slice(0, DRAWN).map((s) => s.id));
  const nodes = graph.states
    .filter((s) => kept.has(s.id))
    .map((s) => ({
      data: {
        id: `s ${s.id}`,
        label: s.id === graph.statusQuo ? `${s.id} (status quo)` : s.id,
        kind: equilibria.get(s.id)?.includes('R') ? 'nash' : equilibria.has(s.id) ? 'equilibrium' : 'state',
        start: s.id === graph.statusQuo ? 'yes' : 'no',
      },
    }));
  const moves = graph.moves.filter(
    (m) => kept.has(m.from) && kept.has(m.to) && (!onlyImprovements || m.improvement),
  );
  const named = moves.length <= NAMED;
  const edges = moves.map((m, i) => ({
    data: {
      id: `m ${i}`,
      source: `s ${m.from}`,
      target: `s ${m.to}`,
      label: named ? nameOf(graph, m.by) : '',
      kind: m.improvement ? 'improvement' : 'move',
    },
  }));
  return [...nodes, ...edges];
}

function nameOf(graph: ConflictGraph, id: string): string {
  return graph.decisionMakers.find((dm) => dm.id === id)?.name ?? id;
}

function looks(): StylesheetJson {
  const text = {
    color: ink('ink'),
    'font-size': 11,
    'font-family': 'Segoe UI, Liberation Sans, Arial, sans-serif',
  } as const;
  return [
    {
      selector: 'node',
      style: {
        ...text,
        label: 'data(label)',
        shape: 'ellipse',
        width: 26,
        height: 26,
        'background-color': ink('surface'),
        'border-color': ink('line-strong'),
        'border-width': 1.5,
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-background-color': ink('surface'),
        'text-background-opacity': 0.8,
      },
    },
    {
      selector: 'node[kind = "equilibrium"]',
      style: {
        shape: 'round-rectangle',
        'background-color': ink('accent-soft'),
        'border-color': ink('accent'),
      },
    },
    {
      selector: 'node[kind = "nash"]',
      style: {
        shape: 'diamond',
        width: 34,
        height: 34,
        'background-color': ink('accent'),
        'border-color': ink('accent'),
      },
    },
    {
      selector: 'node[start = "yes"]',
      style: { 'border-width': 4, 'border-style': 'double', width: 34, height: 34 },
    },
    {
      selector: 'edge',
      style: {
        ...text,
        label: 'data(label)',
        'font-size': 9,
        width: 1,
        'line-color': ink('line-strong'),
        'line-style': 'dashed',
        'target-arrow-color': ink('line-strong'),
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'curve-style': 'bezier',
        'text-background-color': ink('surface'),
        'text-background-opacity': 0.8,
      },
    },
    {
      selector: 'edge[kind = "improvement"]',
      style: {
        width: 1.8,
        'line-style': 'solid',
        'line-color': ink('accent'),
        'target-arrow-color': ink('accent'),
      },
    },
  ];
}

/** A circle drawn out to the width of its frame, so that names have room. */
function stretched(node: NodeSingular, at: Position): Position {
  const frame = node.cy();
  return { x: at.x * Math.max(1, frame.width() / frame.height()), y: at.y };
}

function layoutFor(states: number): LayoutOptions {
  return states <= 24
    ? { name: 'circle', padding: 30, animate: false, transform: stretched }
    : { name: 'cose', animate: false, randomize: false, padding: 20, nodeRepulsion: () => 9000 };
}

export function StateGraph({ report, graph }: { report: ConflictReport; graph: ConflictGraph }) {
  const only = query('moves') !== 'all';
  const elements = useMemo(() => graphElements(report, graph, only), [report, graph, only]);
  const layout = useMemo(() => layoutFor(graph.states.length), [graph]);
  const improvements = graph.moves.filter((m) => m.improvement).length;
  const label = `Graph of ${count(graph.states.length, 'state')} and ${count(improvements, 'improvement')}. The tables below hold the same.`;
  return (
    <section class="card">
      <h2>States and moves</h2>
      <div class="filters">
        <Select
          label="Moves drawn"
          any="improvements only"
          value={query('moves')}
          choices={[{ value: 'all', label: 'all moves' }]}
          onChange={(moves) => setQuery({ moves })}
        />
        <p class="legend">
          <span>diamond: Nash equilibrium</span>
          <span>square: equilibrium by a farther foresight</span>
          <span>double border: status quo</span>
          <span>solid line: improvement for the mover</span>
        </p>
      </div>
      <Graph
        label={label}
        elements={elements}
        looks={looks}
        layout={layout}
        onPick={(id) => setQuery({ state: id.slice(2) })}
      />
      {graph.states.length > DRAWN && <p class="quiet small-text">The first {DRAWN} states are drawn.</p>}
      <ChosenState report={report} graph={graph} />
      <details>
        <summary>Moves as a table ({graph.moves.length})</summary>
        <MoveTable graph={graph} />
      </details>
    </section>
  );
}

function MoveTable({ graph }: { graph: ConflictGraph }) {
  const columns: Column<Move>[] = [
    { name: 'From', value: (m) => m.from },
    { name: 'To', value: (m) => m.to },
    { name: 'By', value: (m) => nameOf(graph, m.by) },
    { name: 'Improvement', value: (m) => (m.improvement ? 'yes' : 'no') },
    { name: 'Irreversible', value: (m) => (m.irreversible ? 'yes' : 'no') },
  ];
  return <DataTable caption="Moves" file="moves.csv" columns={columns} rows={graph.moves} />;
}

const MEANS: Record<string, string> = { Y: 'yes', N: 'no', '-': 'either' };

/** A state in words: who does what in it, and for whom it is stable. */
function ChosenState({ report, graph }: { report: ConflictReport; graph: ConflictGraph }) {
  const state = graph.states.find((s) => s.id === query('state'));
  if (!state)
    return <p class="quiet small-text">Choose a state in the graph or in the table to read what it means.</p>;
  const stable = report.result.stable ?? {};
  return (
    <div class="panel" aria-live="polite">
      <div class="panel-head">
        <h3>State {state.id}</h3>
        <button type="button" class="small" onClick={() => setQuery({ state: '' })}>
          Close
        </button>
      </div>
      {state.label !== '' && (
        <ul class="small-text">
          {graph.options.map((option, i) => (
            <li key={i}>
              {nameOf(graph, option.by)}: {option.label}:{' '}
              <strong>{MEANS[state.label[i] ?? ''] ?? state.label[i]}</strong>
            </li>
          ))}
        </ul>
      )}
      <dl class="pairs">
        {Object.entries(stable).map(([dm, by]) => {
          const held = Object.entries(by)
            .filter(([, ids]) => ids.includes(state.id))
            .map(([concept]) => concept);
          return (
            <>
              <dt key={dm}>{dm}</dt>
              <dd>{held.length === 0 ? 'not stable' : `stable by ${held.join(', ')}`}</dd>
            </>
          );
        })}
      </dl>
    </div>
  );
}

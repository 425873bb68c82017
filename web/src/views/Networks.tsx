import type { ElementDefinition, LayoutOptions, StylesheetJson } from 'cytoscape';
import { useMemo } from 'preact/hooks';
import * as api from '../api/ledger';
import { fileAddress } from '../api/ledger';
import type { Network } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { asOf, linkTo, query, setQuery } from '../state/router';
import { count, percent } from '../state/words';
import { DataTable, type Column } from '../widgets/DataTable';
import { Graph } from '../widgets/Graph';
import { Empty, Loading, ProblemNotice } from '../widgets/Notice';
import { ink } from '../widgets/Plot';
import { Select } from '../widgets/Select';
import { ViewHead } from '../widgets/ViewHead';

interface Tie {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** Nodes drawn at most; the table holds all. */
const DRAWN = 120;

export function tiesOf(network: Network): Tie[] {
  return network.ties
    .map((t) => ({
      from: network.nodes[t.source]?.label ?? '',
      to: network.nodes[t.target]?.label ?? '',
      weight: t.weight,
    }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Nodes and ties to draw: those of the most stated nodes, where there are too many. */
export function drawing(network: Network, most = DRAWN): ElementDefinition[] {
  const order = network.nodes
    .map((node, i) => ({ node, i }))
    .sort((a, b) => b.node.statements - a.node.statements);
  const kept = new Set(order.slice(0, most).map((o) => o.i));
  const largest = Math.max(1, ...network.nodes.map((n) => n.statements));
  const heaviest = Math.max(1e-9, ...network.ties.map((t) => Math.abs(t.weight)));
  const nodes = order
    .filter((o) => kept.has(o.i))
    .map(({ node, i }) => ({
      data: {
        id: `n${i}`,
        label: node.group === undefined ? node.label : `${node.label} ·${node.group}`,
        size: 14 + 34 * Math.sqrt(node.statements / largest),
        kind: node.variable === network.rows ? 'row' : 'column',
        group: node.group ?? 0,
      },
    }));
  const ties = network.ties
    .filter((t) => kept.has(t.source) && kept.has(t.target))
    .map((t, i) => ({
      data: {
        id: `t${i}`,
        source: `n${t.source}`,
        target: `n${t.target}`,
        width: 1 + 5 * (Math.abs(t.weight) / heaviest),
        sign: t.weight < 0 ? 'against' : 'for',
      },
    }));
  return [...nodes, ...ties];
}

function looks(): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        width: 'data(size)',
        height: 'data(size)',
        'background-color': ink('accent-soft'),
        'border-color': ink('accent'),
        'border-width': 1.5,
        color: ink('ink'),
        'font-size': 12,
        'font-family': 'Segoe UI, Liberation Sans, Arial, sans-serif',
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-wrap': 'ellipsis',
        'text-max-width': '140px',
        'text-background-color': ink('surface'),
        'text-background-opacity': 0.75,
      },
    },
    {
      selector: 'node[kind = "column"]',
      style: {
        shape: 'round-rectangle',
        'background-color': ink('neutral-soft'),
        'border-color': ink('line-strong'),
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': ink('line-strong'),
        // straight lines that are drawn fastest: there may be thousands
        'curve-style': 'haystack',
        'haystack-radius': 0,
        opacity: 0.8,
      },
    },
    { selector: 'edge[sign = "against"]', style: { 'line-style': 'dashed', 'line-color': ink('against') } },
  ];
}

const LAYOUT: LayoutOptions = {
  name: 'cose',
  animate: false,
  randomize: false,
  nodeRepulsion: () => 12000,
  idealEdgeLength: () => 90,
  // settles in a third of the usual steps: the cost is steps times pairs of nodes, while the page waits
  coolingFactor: 0.97,
  padding: 20,
};

export function Networks() {
  const mode = query('mode') === 'two' ? 'two' : 'one';
  const filter = {
    mode,
    rows: query('rows') || 'organization',
    columns: query('columns') || 'concept',
    relation: query('relation') || (mode === 'one' ? 'congruence' : 'subtract'),
    normalize: query('normalize') || (mode === 'one' ? 'average' : 'no'),
    duplicates: query('duplicates') || 'document',
    cluster: mode === 'one' ? query('cluster') : '',
    to: asOf.value,
  };
  const found = useResource(JSON.stringify([filter, ledgerVersion.value]), (signal) =>
    api.network(filter, signal),
  );
  const network = found.data;
  return (
    <>
      <ViewHead
        title="Networks"
        lead="Who shares stances with whom (one-mode), or who speaks on what (two-mode). Broken lines weigh below zero: more conflict than agreement."
      >
        {network && (
          <span class="quiet small-text">
            {count(network.nodes.length, 'node')}, {count(network.ties.length, 'tie')},{' '}
            {count(network.statements, 'statement')}
          </span>
        )}
      </ViewHead>
      <Filters filter={filter} />
      {found.problem && <ProblemNotice problem={found.problem} retry={found.reload} />}
      {network === null && found.loading && <Loading what="the network" />}
      {network && network.nodes.length === 0 && <NoTies />}
      {network && network.nodes.length > 0 && <Shown network={network} filter={filter} />}
    </>
  );
}

type Filter = Record<string, string>;

function Filters({ filter }: { filter: Filter }) {
  const set = (name: string) => (value: string) => setQuery({ [name]: value });
  const one = filter['mode'] === 'one';
  const variables = [
    { value: 'organization', label: 'parties' },
    { value: 'person', label: 'persons' },
    { value: 'concept', label: 'propositions' },
    { value: 'issue', label: 'issues' },
  ];
  return (
    <div class="filters">
      <Select
        label="Network"
        value={filter['mode']!}
        choices={[
          { value: 'one', label: 'who with whom' },
          { value: 'two', label: 'who on what' },
        ]}
        onChange={(mode) => setQuery({ mode, relation: '', normalize: '' })}
      />
      <Select label="Rows" value={filter['rows']!} choices={variables} onChange={set('rows')} />
      <Select
        label={one ? 'Tied by' : 'Columns'}
        value={filter['columns']!}
        choices={variables}
        onChange={set('columns')}
      />
      <Select
        label="Weight"
        value={filter['relation']!}
        choices={one ? ['congruence', 'conflict', 'subtract', 'ignore'] : ['subtract', 'combine', 'ignore']}
        onChange={set('relation')}
      />
      <Select
        label="Normalise"
        value={filter['normalize']!}
        choices={one ? ['no', 'average', 'jaccard', 'cosine'] : ['no', 'activity', 'prominence']}
        onChange={set('normalize')}
      />
      <Select
        label="Repeats count once a"
        value={filter['duplicates']!}
        choices={[
          { value: 'include', label: '(count all)' },
          'document',
          'week',
          'month',
          'year',
          { value: 'acrossrange', label: 'whole range' },
        ]}
        onChange={set('duplicates')}
      />
      {one && (
        <Select
          label="Groups"
          any="none"
          value={filter['cluster']!}
          choices={['louvain', 'girvan-newman', 'average', 'complete', 'single']}
          onChange={set('cluster')}
        />
      )}
    </div>
  );
}

function NoTies() {
  return (
    <Empty title="No ties">
      <p>
        Nobody speaks on the same proposition as anybody else. Tie by <strong>issues</strong> instead of
        propositions above, which meet more often, or add documents under{' '}
        <a href={linkTo('documents')}>Documents</a>.
      </p>
    </Empty>
  );
}

function Shown({ network, filter }: { network: Network; filter: Filter }) {
  const elements = useMemo(() => drawing(network), [network]);
  const ties = useMemo(() => tiesOf(network), [network]);
  const columns: Column<Tie>[] = [
    { name: 'From', value: (t) => t.from },
    { name: 'To', value: (t) => t.to },
    { name: 'Weight', value: (t) => Math.round(t.weight * 1e6) / 1e6, number: true },
  ];
  const grouped = network.nodes.some((n) => n.group !== undefined);
  const label = `Network of ${count(network.nodes.length, 'node')} and ${count(network.ties.length, 'tie')}. The table below holds every tie.`;
  return (
    <>
      <Graph label={label} elements={elements} looks={looks} layout={LAYOUT} />
      <p class="small-text quiet">
        {network.nodes.length > DRAWN && `The ${DRAWN} nodes with most statements are drawn. `}
        Save as{' '}
        {['graphml', 'svg', 'json'].map((format) => (
          <>
            <a
              key={format}
              href={fileAddress('/network', { ...filter, format })}
              download={`network.${format}`}
            >
              {format === 'graphml' ? 'GraphML' : format.toUpperCase()}
            </a>{' '}
          </>
        ))}
      </p>
      {grouped && <GroupList network={network} />}
      <DataTable
        caption="Ties, the heaviest first"
        file="network.csv"
        columns={columns}
        rows={ties}
        first={100}
      />
      {filter['mode'] === 'one' && <PolarisationCard filter={filter} />}
    </>
  );
}

function GroupList({ network }: { network: Network }) {
  const groups = new Map<number, string[]>();
  for (const node of network.nodes) {
    if (node.group === undefined) continue;
    groups.set(node.group, [...(groups.get(node.group) ?? []), node.label]);
  }
  return (
    <section class="card">
      <h2>Groups</h2>
      <dl class="pairs">
        {[...groups]
          .sort((a, b) => a[0] - b[0])
          .map(([group, labels]) => (
            <>
              <dt key={group}>Group {group}</dt>
              <dd>{labels.join(', ')}</dd>
            </>
          ))}
      </dl>
      {network.modularity !== undefined && (
        <p class="quiet small-text">Modularity {network.modularity.toFixed(3)}</p>
      )}
    </section>
  );
}

function PolarisationCard({ filter }: { filter: Filter }) {
  const { rows, columns, duplicates, to } = filter;
  const asked = { rows, columns, duplicates, to };
  const found = useResource(JSON.stringify([asked, ledgerVersion.value]), (signal) =>
    api.polarisation(asked, signal),
  );
  const whole = found.data?.polarisation[0];
  if (!whole || whole.mass === 0) return null;
  const camps = new Map<number, string[]>();
  for (const [label, camp] of Object.entries(whole.camps))
    camps.set(camp, [...(camps.get(camp) ?? []), label]);
  return (
    <section class="card">
      <h2>Polarisation: {percent(whole.share)}</h2>
      <p class="quiet small-text">
        The share of all agreement and conflict that falls where two camps would put it: 100 % means that
        everyone agrees within and opposes between camps
        {whole.exact ? '.' : '; the best division found, so at least this much.'}
      </p>
      <dl class="pairs">
        {[...camps]
          .sort((a, b) => a[0] - b[0])
          .map(([camp, labels]) => (
            <>
              <dt key={camp}>Camp {camp}</dt>
              <dd>{labels.join(', ')}</dd>
            </>
          ))}
      </dl>
    </section>
  );
}

import * as P from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import type { SettlementReport } from '../api/types';
import { query, setQuery } from '../state/router';
import { count } from '../state/words';
import { DataTable, type Column } from '../widgets/DataTable';
import { placeLabels } from '../widgets/labels';
import { ink, PlotFigure } from '../widgets/Plot';
import { Select } from '../widgets/Select';
import { outcomeWords, type Solution } from './settlementWords';

type Point = SettlementReport['points'][number];

interface Props {
  readonly report: SettlementReport;
  readonly solutions: readonly Solution[];
}

/** The outcomes by what two of the parties get, with frontier, reservation values and fair solutions. */
export function Frontier({ report, solutions }: Props) {
  const { parties } = report.model;
  const axis = (name: string, otherwise: number) => {
    const at = parties.findIndex((p) => p.name === query(name));
    return at < 0 ? otherwise : at;
  };
  const x = axis('x', 0);
  const y = axis('y', 1);
  const picture = useMemo(() => ({ report, x, y }), [report, x, y]);
  if (parties.length < 2 || report.points.length === 0) return <OutcomeTable report={report} />;
  const choices = parties.map((p) => p.name);
  const label = `${count(report.points.length, 'outcome')} by what ${parties[x]!.name} and ${parties[y]!.name} get. The table below holds the same.`;
  return (
    <section class="card">
      <h2>Frontier</h2>
      {parties.length > 2 && (
        <div class="filters">
          <Select
            label="To the right"
            value={choices[x]!}
            choices={choices}
            onChange={(v) => setQuery({ x: v })}
          />
          <Select
            label="Upwards"
            value={choices[y]!}
            choices={choices}
            onChange={(v) => setQuery({ y: v })}
          />
        </div>
      )}
      <p class="legend">
        <span>filled circle: efficient and acceptable</span>
        <span>ring: acceptable, not efficient</span>
        <span>cross: not acceptable to everybody (large: efficient)</span>
        <span>star with a name: fair solution</span>
        <span>dashed lines: what each gets without a deal</span>
      </p>
      <PlotFigure label={label} of={picture} options={(width) => figure(report, solutions, x, y, width)} />
      {report.sampled && (
        <p class="quiet small-text">There are more outcomes than are drawn; the frontier is complete.</p>
      )}
      <details>
        <summary>Outcomes as a table ({report.points.length.toLocaleString()})</summary>
        <OutcomeTable report={report} />
      </details>
    </section>
  );
}

function kindOf(point: Point): string {
  if (!point.rational) return 'refused';
  return point.pareto ? 'efficient' : 'acceptable';
}

/** Solutions at the same place share one label. */
export function labelled(
  solutions: readonly Solution[],
  x: number,
  y: number,
): { x: number; y: number; name: string }[] {
  const places = new Map<string, { x: number; y: number; names: Set<string> }>();
  for (const s of solutions) {
    const key = `${s.utilities[x]} ${s.utilities[y]}`;
    const place = places.get(key) ?? { x: s.utilities[x]!, y: s.utilities[y]!, names: new Set<string>() };
    place.names.add(s.name);
    places.set(key, place);
  }
  return [...places.values()].map((p) => ({ x: p.x, y: p.y, name: [...p.names].join(', ') }));
}

/** Pixels around the plot. */
const [LEFT, RIGHT, ABOVE, BELOW] = [48, 90, 24, 36];

function extent(values: readonly number[]): [number, number] {
  return values.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)], [Infinity, -Infinity]);
}

function figure(
  report: SettlementReport,
  solutions: readonly Solution[],
  x: number,
  y: number,
  width: number,
): P.PlotOptions {
  const { parties } = report.model;
  const data = report.points.map((p) => ({
    x: p.utilities[x],
    y: p.utilities[y],
    kind: kindOf(p),
    size: p.pareto ? 5 : 2.6,
    words: outcomeWords(report, p.outcome).replaceAll('; ', '\n'),
  }));
  const height = Math.min(460, Math.max(280, width * 0.55));
  const scale = (axis: number, range: [number, number]) => ({
    label: `${parties[axis]!.name} gets`,
    domain: extent([...report.points.map((p) => p.utilities[axis]!), parties[axis]!.reservation]),
    range,
    nice: true,
  });
  const right = scale(x, [LEFT, width - RIGHT]);
  const upwards = scale(y, [height - BELOW, ABOVE]);
  const stars = labelled(solutions, x, y);
  const [toRight, toUp] = [P.scale({ x: right }), P.scale({ y: upwards })];
  const places = placeLabels(
    stars.map((s) => ({ x: toRight.apply(s.x), y: toUp.apply(s.y), name: s.name })),
    width,
  );
  return {
    height,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: ABOVE,
    marginBottom: BELOW,
    grid: true,
    x: right,
    y: upwards,
    symbol: { domain: ['efficient', 'acceptable', 'refused'], range: ['circle', 'circle', 'times'] },
    color: {
      domain: ['efficient', 'acceptable', 'refused'],
      range: [ink('accent'), ink('line-strong'), ink('line-strong')],
    },
    marks: [
      P.ruleX([parties[x]!.reservation], { stroke: ink('quiet'), strokeDasharray: '4 3' }),
      P.ruleY([parties[y]!.reservation], { stroke: ink('quiet'), strokeDasharray: '4 3' }),
      P.dot(data, {
        x: 'x',
        y: 'y',
        r: 'size',
        symbol: 'kind',
        stroke: 'kind',
        fill: (d: { kind: string }) => (d.kind === 'efficient' ? ink('accent') : 'none'),
        title: 'words',
      }),
      P.dot(stars, { x: 'x', y: 'y', r: 8, symbol: 'star', fill: ink('against'), stroke: ink('surface') }),
      ...stars.map((star, i) =>
        P.text([star], {
          x: 'x',
          y: 'y',
          text: 'name',
          ...places[i]!,
          fill: ink('ink'),
          stroke: ink('surface'),
          strokeWidth: 4,
          fontWeight: 600,
          fontSize: 12,
        }),
      ),
    ],
    r: { type: 'identity' },
  };
}

function OutcomeTable({ report }: { report: SettlementReport }) {
  const columns: Column<Point>[] = [
    ...report.model.issues.map((issue, i) => ({
      name: issue.name,
      value: (p: Point) => issue.values[p.outcome[i] ?? -1],
    })),
    ...report.model.parties.map((party, i) => ({
      name: `${party.name} gets`,
      value: (p: Point) => p.utilities[i],
      number: true,
    })),
    { name: 'Efficient', value: (p: Point) => (p.pareto ? 'yes' : 'no') },
    { name: 'Acceptable', value: (p: Point) => (p.rational ? 'yes' : 'no') },
  ];
  return (
    <DataTable caption="Outcomes" file="outcomes.csv" columns={columns} rows={report.points} first={100} />
  );
}

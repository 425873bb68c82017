import type { ConflictReport } from '../api/types';
import { setQuery } from '../state/router';
import { DataTable, type Column } from '../widgets/DataTable';
import { CONCEPTS } from './Conflict';

/** One row a state: for whom it is stable, concept by concept. */
export interface Verdict {
  readonly state: string;
  readonly stable: Readonly<Record<string, readonly string[]>>;
  readonly equilibrium: readonly string[];
}

/** Verdicts of every state that is stable for anybody, or that the graph lists. */
export function verdicts(report: ConflictReport): Verdict[] {
  const { stable = {}, equilibria = {} } = report.result;
  const ids = new Set<string>((report.graph?.states ?? []).map((s) => s.id));
  for (const by of Object.values(stable))
    for (const list of Object.values(by)) for (const id of list) ids.add(id);
  const sets = new Map<string, Set<string>>();
  const setOf = (name: string, list: readonly string[]) => {
    let set = sets.get(name);
    if (!set) sets.set(name, (set = new Set(list)));
    return set;
  };
  const concepts = CONCEPTS.map(([concept]) => concept);
  return [...ids].map((state) => ({
    state,
    stable: Object.fromEntries(
      Object.entries(stable).map(([dm, by]) => [
        dm,
        concepts.filter((c) => by[c] && setOf(`${dm} ${c}`, by[c]).has(state)),
      ]),
    ),
    equilibrium: concepts.filter((c) => equilibria[c] && setOf(`= ${c}`, equilibria[c]).has(state)),
  }));
}

export function StabilityTable({ report }: { report: ConflictReport }) {
  const rows = verdicts(report);
  const dms = Object.keys(report.result.stable ?? {});
  const columns: Column<Verdict>[] = [
    {
      name: 'State',
      value: (v) => v.state,
      show: (v) => (
        <button type="button" class="plain" onClick={() => setQuery({ state: v.state })}>
          <code>{v.state}</code>
        </button>
      ),
    },
    ...dms.map((dm) => ({ name: `Stable for ${dm}`, value: (v: Verdict) => (v.stable[dm] ?? []).join(' ') })),
    { name: 'Equilibrium', value: (v) => v.equilibrium.join(' ') },
  ];
  return (
    <section class="card">
      <h2>Stability by decision maker</h2>
      <p class="quiet small-text">An empty cell: stable under none of the concepts.</p>
      <DataTable
        caption="Stability of each state for each decision maker"
        file="stability.csv"
        columns={columns}
        rows={rows}
      />
    </section>
  );
}

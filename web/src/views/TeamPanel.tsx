import { useSignal } from '@preact/signals';
import * as api from '../api/ledger';
import type { Agreement } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { DataTable, type Column } from '../widgets/DataTable';
import { Loading, ProblemNotice } from '../widgets/Notice';
import { AssignmentCard } from './AssignmentCard';

export type TeamFilter = Readonly<Record<'party' | 'issue' | 'document' | 'asOf', string>>;

/** How several people share the work on the statements of a filter, and how far they agree. */
export function TeamPanel({ filter }: { filter: TeamFilter }) {
  const open = useSignal(false);
  return (
    <details class="team" onToggle={(e) => (open.value = e.currentTarget.open)}>
      <summary>Team: who codes what, and how far coders agree</summary>
      {open.value && (
        <>
          <AssignmentCard filter={filter} />
          <AgreementCard filter={filter} />
        </>
      )}
    </details>
  );
}

/** A coefficient with three decimals; nothing where nothing can be told. */
function decimals(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 1000) / 1000;
}

type Variable = Agreement['variables'][number];
type Pair = Agreement['words'][number];

const VARIABLES: Column<Variable>[] = [
  { name: 'Variable', value: (v) => v.variable },
  { name: 'Level', value: (v) => v.level },
  { name: 'Statements', value: (v) => v.units, number: true },
  { name: 'Alpha', value: (v) => decimals(v.alpha), number: true },
];

const PAIRS: Column<Pair>[] = [
  { name: 'Coder', value: (p) => p.one },
  { name: 'And', value: (p) => p.other },
  { name: 'Words as', value: (p) => p.as },
  { name: 'Texts', value: (p) => p.texts, number: true },
  { name: 'u-alpha', value: (p) => decimals(p.unitizingAlpha), number: true },
  { name: 'F1, overlapping', value: (p) => decimals(p.overlapF1), number: true },
];

function AgreementCard({ filter }: { filter: TeamFilter }) {
  const verdicts = useSignal(false);
  const asked = { ...filter, verdicts: verdicts.value };
  const found = useResource(JSON.stringify([asked, ledgerVersion.value]), (signal) =>
    api.agreement(asked, signal),
  );
  return (
    <section class="card">
      <h2>Agreement</h2>
      <p class="quiet small-text">
        Krippendorff's alpha between all coders, the machine among them: 1 is full agreement, 0 what chance
        would give. Only statements that at least two have coded count.
      </p>
      <label class="row">
        <input
          type="checkbox"
          checked={verdicts.value}
          onChange={(e) => (verdicts.value = e.currentTarget.checked)}
        />
        Count an acceptance as a coding; it was not blind, so agreement looks better than it is
      </label>
      {found.problem && <ProblemNotice problem={found.problem} retry={found.reload} />}
      {found.data === null && found.loading && <Loading what="agreement" />}
      {found.data && (
        <>
          <DataTable
            caption="Agreement by variable"
            file="agreement.csv"
            columns={VARIABLES}
            rows={found.data.variables}
          />
          {found.data.words.length > 0 && (
            <DataTable
              caption="Agreement of each two coders on the words they took for positions"
              file="agreement-words.csv"
              columns={PAIRS}
              rows={found.data.words}
              first={30}
            />
          )}
        </>
      )}
    </section>
  );
}

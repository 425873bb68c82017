import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import * as api from '../api/ledger';
import { asProblem, type ApiProblem } from '../api/problem';
import type { Assignments } from '../api/types';
import { ledgerChanged, ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { mayAssign, session } from '../state/session';
import { count } from '../state/words';
import { DataTable, type Column } from '../widgets/DataTable';
import { Loading, ProblemNotice } from '../widgets/Notice';
import { Select } from '../widgets/Select';
import type { TeamFilter } from './TeamPanel';

type Coder = Assignments['coders'][number];

/** The most assignments that are taken back at once. */
const AT_ONCE = 1000;

/** Names between commas, each once. */
export function namesOf(text: string): string[] {
  return [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== '');
}

/** Who is to code what; adjudicators share work out and take it back. */
export function AssignmentCard({ filter }: { filter: TeamFilter }) {
  const found = useResource(JSON.stringify(['assignments', ledgerVersion.value]), (signal) =>
    api.assignments({ limit: 1 }, signal),
  );
  const said = useSignal('');
  const problem = useSignal<ApiProblem | null>(null);
  const guarded = async (work: () => Promise<string>) => {
    problem.value = null;
    try {
      said.value = await work();
      ledgerChanged();
    } catch (error) {
      problem.value = asProblem(error);
    }
  };
  const takeBack = (coder: string) =>
    guarded(async () => {
      const { assignments } = await api.assignments({ coder, limit: AT_ONCE });
      const taken = await api.withdraw(assignments.map((a) => a.number));
      return `${count(taken, 'assignment')} of ${coder} taken back.`;
    });
  const columns: Column<Coder>[] = [
    { name: 'Coder', value: (c) => c.name },
    { name: 'Statements', value: (c) => c.statements, number: true },
    { name: 'Left to do', value: (c) => c.left, number: true },
  ];
  const back: Column<Coder> = {
    name: 'Change',
    value: () => '',
    show: (c) => (
      <button type="button" class="small" onClick={() => void takeBack(c.name)}>
        Take back<span class="sr"> what is assigned to {c.name}</span>
      </button>
    ),
  };
  return (
    <section class="card">
      <h2>Assignments</h2>
      {found.problem && <ProblemNotice problem={found.problem} retry={found.reload} />}
      {found.data === null && found.loading && <Loading what="assignments" />}
      {found.data && (
        <DataTable
          caption="What is assigned to each coder"
          file="assignments.csv"
          columns={mayAssign.value ? [...columns, back] : columns}
          rows={found.data.coders}
          empty="Nothing is assigned."
        />
      )}
      {mayAssign.value && <AssignForm filter={filter} run={(work) => void guarded(work)} />}
      <p class="small-text quiet" role="status">
        {said.value}
      </p>
      {problem.value && <ProblemNotice problem={problem.value} />}
    </section>
  );
}

interface FormProps {
  readonly filter: TeamFilter;
  readonly run: (work: () => Promise<string>) => void;
}

function AssignForm({ filter, run }: FormProps) {
  const known = useResource('reviewers', (signal) => api.reviewers(signal));
  const names = useSignal('');
  const each = useSignal('1');
  const whole = useSignal('');
  const blind = useSignal(false);
  useEffect(() => {
    const coders = (known.data?.reviewers ?? []).filter((r) => r.active && r.role !== 'reader');
    const all = coders.length > 0 ? coders.map((r) => r.name) : [session.peek()?.user ?? ''];
    if (known.data && names.peek() === '') names.value = all.join(', ');
  }, [known.data]);
  const coders = namesOf(names.value);
  const most = Math.max(1, coders.length);
  const times = Math.min(Number(each.value), most);
  const submit = () =>
    run(async () => {
      const body = { coders, each: times, blind: blind.value, whole: whole.value === 'yes' };
      return `${count(await api.assign(filter, body), 'assignment')} made.`;
    });
  return (
    <form
      class="filters"
      aria-label="Assign what the filters show"
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <label class="field">
        <span>Coders, with commas between</span>
        <input type="text" value={names.value} onInput={(e) => (names.value = e.currentTarget.value)} />
      </label>
      <Select
        label="Coders for each"
        value={String(times)}
        choices={Array.from({ length: most }, (_, i) => String(i + 1))}
        onChange={(value) => (each.value = value)}
      />
      <Select
        label="Share out"
        any="the statements that the filters show"
        value={whole.value}
        choices={[{ value: 'yes', label: 'their whole documents' }]}
        onChange={(value) => (whole.value = value)}
      />
      <label class="row">
        <input
          type="checkbox"
          checked={blind.value}
          onChange={(e) => (blind.value = e.currentTarget.checked)}
        />
        blind: hide what others coded
      </label>
      <button type="submit" disabled={coders.length === 0}>
        Assign
      </button>
    </form>
  );
}

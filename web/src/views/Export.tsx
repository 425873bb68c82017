import { useSignal } from '@preact/signals';
import * as api from '../api/ledger';
import { asProblem, type ApiProblem } from '../api/problem';
import { save } from '../widgets/csv';
import { ProblemNotice } from '../widgets/Notice';
import { Select } from '../widgets/Select';

const FORMATS = [
  { value: 'csv', label: 'CSV, for spreadsheets' },
  { value: 'jsonl', label: 'JSON Lines' },
  { value: 'dna', label: 'Discourse Network Analyzer (.dna)' },
  { value: 'webannotation', label: 'Web Annotation (JSON-LD)' },
  { value: 'graphml', label: 'GraphML' },
  { value: 'brat', label: 'brat (ZIP)' },
  { value: 'uima-xmi', label: 'UIMA XMI (ZIP)' },
  { value: 'qdc', label: 'REFI-QDA code book' },
] as const;

const EXCERPTS = ['60', '120', '300'].map((value) => ({ value, label: `at most ${value} characters` }));

interface Props {
  /** What is exported, as the line that opens the form says it. */
  readonly what: string;
  readonly filter: Readonly<Record<string, string | readonly string[]>>;
}

/** Takes the statements that the page shows along as a file. */
export function Export({ what, filter }: Props) {
  const format = useSignal<string>('csv');
  const excerpt = useSignal('');
  const busy = useSignal(false);
  const said = useSignal('');
  const problem = useSignal<ApiProblem | null>(null);
  const run = async () => {
    busy.value = true;
    said.value = '';
    problem.value = null;
    try {
      const asked = { ...filter, format: format.value, excerpt: excerpt.value };
      const { blob, headers } = await api.exported(asked);
      const name = /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'statements';
      save(name, blob);
      said.value = [`${name} was saved.`, headers.get('parley-left-out') ?? ''].join(' ').trim();
    } catch (error) {
      problem.value = asProblem(error);
    } finally {
      busy.value = false;
    }
  };
  return (
    <details class="export">
      <summary>Export {what}</summary>
      <form
        class="filters"
        aria-label={`Export ${what}`}
        onSubmit={(e) => {
          e.preventDefault();
          void run();
        }}
      >
        <Select
          label="Format"
          value={format.value}
          choices={FORMATS}
          onChange={(value) => (format.value = value)}
        />
        <Select
          label="Words quoted"
          any="all"
          value={excerpt.value}
          choices={EXCERPTS}
          onChange={(value) => (excerpt.value = value)}
        />
        <button type="submit" disabled={busy.value}>
          Export
        </button>
      </form>
      <p class="small-text quiet" role="status">
        {said.value}
      </p>
      {problem.value && <ProblemNotice problem={problem.value} />}
    </details>
  );
}

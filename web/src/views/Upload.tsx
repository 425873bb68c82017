import { signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { cancel, follow, problemOfJob, result } from '../api/jobs';
import { mustSee } from '../api/client';
import { addDocuments, session } from '../api/ledger';
import { asProblem, type ApiProblem } from '../api/problem';
import type { AddedDocuments, Job } from '../api/types';
import { ledgerChanged } from '../state/ledger';
import { count } from '../state/words';
import { ProblemNotice } from '../widgets/Notice';

interface Run {
  readonly key: number;
  readonly what: string;
  readonly job: Job | null;
  readonly added: AddedDocuments | null;
  readonly problem: ApiProblem | null;
}

/** Uploads since the page was opened; they go on while the reader looks at other views. */
const runs = signal<readonly Run[]>([]);
let nextKey = 1;

function change(key: number, by: Partial<Run>): void {
  runs.value = runs.value.map((run) => (run.key === key ? { ...run, ...by } : run));
}

async function add(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const key = nextKey++;
  const what = files.length === 1 ? files[0]!.name : count(files.length, 'file');
  runs.value = [{ key, what, job: null, added: null, problem: null }, ...runs.value];
  try {
    const job = await follow(await addDocuments(files), (now) => change(key, { job: now }));
    const problem = problemOfJob(job);
    if (problem) change(key, { problem });
    else change(key, { added: await result<AddedDocuments>(job) });
    mustSee((await session()).revision);
  } catch (error) {
    change(key, { problem: asProblem(error) });
  }
  ledgerChanged();
}

/** A place to drop files on, with the progress of those dropped. */
export function Upload() {
  const over = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    over.value = false;
    void add([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <div
      class={over.value ? 'drop over' : 'drop'}
      onDragOver={(e) => {
        e.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={drop}
    >
      <div class="row">
        <strong>Drop documents here</strong>
        <span class="quiet small-text">text, Markdown, HTML, PDF, Word, JSON Lines</span>
        <button type="button" class="small" onClick={() => field.current?.click()}>
          Choose files
        </button>
        <input
          ref={field}
          type="file"
          multiple
          hidden
          aria-label="Documents to add"
          onChange={(e) => {
            void add([...(e.currentTarget.files ?? [])]);
            e.currentTarget.value = '';
          }}
        />
      </div>
      {runs.value.length > 0 && (
        <ul class="uploads" aria-live="polite">
          {runs.value.map((run) => (
            <RunRow key={run.key} run={run} />
          ))}
        </ul>
      )}
    </div>
  );
}

function RunRow({ run }: { run: Run }) {
  const { job } = run;
  const running = run.added === null && run.problem === null;
  const forget = () => (runs.value = runs.value.filter((r) => r.key !== run.key));
  return (
    <li>
      <span>
        <strong>{run.what}</strong>{' '}
        {running && <span class="quiet">{job ? progressWords(job) : 'sending …'}</span>}
        {run.added && <Outcome added={run.added} />}
      </span>
      {running && job ? (
        <button type="button" class="small" onClick={() => void cancel(job)}>
          Cancel
        </button>
      ) : running ? null : (
        <button type="button" class="small" onClick={forget} aria-label={`Clear the line on ${run.what}`}>
          Clear
        </button>
      )}
      {running && (
        <progress
          aria-label={`Progress of ${run.what}`}
          value={job?.total ? job.done : undefined}
          max={job?.total ?? 1}
        />
      )}
      {run.problem && <ProblemNotice problem={run.problem} />}
    </li>
  );
}

function progressWords(job: Job): string {
  const total = job.total === null ? '' : ` of ${job.total.toLocaleString()}`;
  return `${job.done.toLocaleString()}${total} · ${job.what}`;
}

/** What became of the documents, by outcome. */
export function outcomeWords(added: AddedDocuments): string {
  const by = new Map<string, number>();
  for (const doc of added.documents) by.set(doc.outcome, (by.get(doc.outcome) ?? 0) + 1);
  const statements = added.documents.reduce((sum, doc) => sum + doc.statements, 0);
  const parts = [...by].map(([outcome, n]) => `${n.toLocaleString()} ${outcome}`);
  return `${parts.length === 0 ? 'no document' : parts.join(', ')}; ${count(statements, 'new statement')}`;
}

function Outcome({ added }: { added: AddedDocuments }) {
  return (
    <>
      <span class="quiet">{outcomeWords(added)}</span>
      {added.skipped.length > 0 && (
        <ul>
          {added.skipped.map((skip, i) => (
            <li key={i}>
              Skipped {skip.place}: {skip.message} {skip.advice}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

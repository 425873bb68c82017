import * as api from '../api/ledger';
import type { ConflictReport } from '../api/types';
import { query, setQuery } from '../state/router';
import { count } from '../state/words';
import { Empty, Loading, ProblemNotice } from '../widgets/Notice';
import { Select } from '../widgets/Select';
import { ViewHead } from '../widgets/ViewHead';
import { opened, useAnalysis } from './analysis';
import { JobProgress } from './JobProgress';
import { ModelPicker } from './ModelPicker';
import { StateGraph } from './StateGraph';
import { StabilityTable } from './StabilityTable';

/** Ideas of foresight, from the nearest to the farthest. */
export const CONCEPTS: readonly (readonly [string, string])[] = [
  ['R', 'Nash: nobody can improve alone'],
  ['SSEQ', 'as SEQ, and the first cannot do better after the answer'],
  [
    'SEQ',
    'to every improvement the others have an answer that improves their own lot and leaves the first no better off',
  ],
  ['SMR', 'as GMR, and the first cannot do better after the answer'],
  ['GMR', 'to every improvement the others have an answer that leaves the first no better off'],
];

export function Conflict() {
  const model = opened.conflict.value;
  const semantics = query('semantics') || 'sequences';
  const key = model === null ? null : JSON.stringify([model, semantics]);
  const analysis = useAnalysis<ConflictReport>(key, () =>
    api.analyse('conflict', model!.name, model!.text, { semantics }),
  );
  const { report, problem, job } = analysis;
  return (
    <>
      <ViewHead
        title="Conflict"
        lead="Which states of a conflict are stable, for whom, and under which idea of foresight. An equilibrium is stable for everybody."
      />
      <ModelPicker kind="conflict" accepts="Parley's YAML or JSON, or GMCR+ (.gmcr)" />
      {model && (
        <div class="filters">
          <Select
            label="Joint answers of several opponents"
            value={semantics}
            choices={[
              { value: 'sequences', label: 'any legal sequence' },
              { value: 'once', label: 'each at most once' },
              { value: 'single', label: 'one opponent' },
            ]}
            onChange={(next) => setQuery({ semantics: next })}
          />
        </div>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {job && <JobProgress job={job} stop={analysis.stop} />}
      {model === null && <Teach />}
      {model !== null && report === null && problem === null && job === null && (
        <Loading what="the analysis" />
      )}
      {report && <Found report={report} />}
    </>
  );
}

function Teach() {
  return (
    <Empty title="Open a model">
      <p>
        A model says who can do what (options), and who prefers which outcome. Choose an example above to see
        one: the analysis then shows every state, the moves between them, the equilibria, and for whom each
        state is stable.
      </p>
      <p>
        What a model assumes is the analyst's judgement. Nothing in it is read from documents; that is what
        the scenario view is for.
      </p>
    </Empty>
  );
}

function Found({ report }: { report: ConflictReport }) {
  const { result, graph, warnings } = report;
  const notes = Array.isArray(result['notes']) ? (result['notes'] as string[]) : [];
  const title = typeof result['title'] === 'string' ? result['title'] : result.id;
  const states = typeof result['states'] === 'number' ? result['states'] : (graph?.states.length ?? 0);
  return (
    <>
      <section class="card">
        <h2>
          {title}: {count(states, 'state')}
        </h2>
        <Equilibria report={report} />
        {[...warnings, ...notes].map((note) => (
          <p key={note} class="quiet small-text">
            {note}
          </p>
        ))}
      </section>
      {graph ? (
        <StateGraph report={report} graph={graph} />
      ) : (
        <p class="notice">This model has too many states to draw. The table holds what was found.</p>
      )}
      <StabilityTable report={report} />
    </>
  );
}

function Equilibria({ report }: { report: ConflictReport }) {
  const equilibria = report.result.equilibria ?? {};
  return (
    <dl class="pairs">
      {CONCEPTS.filter(([concept]) => concept in equilibria).map(([concept, words]) => (
        <>
          <dt key={concept}>{concept}</dt>
          <dd>
            {equilibria[concept]!.length === 0 ? (
              <span class="quiet">no equilibrium</span>
            ) : (
              equilibria[concept]!.map((id) => (
                <>
                  <button type="button" class="small" onClick={() => setQuery({ state: id })}>
                    {id}
                  </button>{' '}
                </>
              ))
            )}
            <br />
            <span class="quiet">{words}</span>
          </dd>
        </>
      ))}
    </dl>
  );
}

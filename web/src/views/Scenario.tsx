import * as api from '../api/ledger';
import { useSignal } from '@preact/signals';
import { asOf, linkTo } from '../state/router';
import { session } from '../state/session';
import { Empty, ProblemNotice } from '../widgets/Notice';
import { ViewHead } from '../widgets/ViewHead';
import { useAnalysis } from './analysis';
import { JobProgress } from './JobProgress';
import { ScenarioFindings } from './ScenarioFindings';
import type { ScenarioReport } from './scenarioReport';

/** What the server answers while Parley has no scenario analysis. */
const NOT_THERE = 501;

/** From the ledger's positions straight to deals. */
export function Scenario() {
  const asked = useSignal<string | null>(null);
  const day = asOf.value;
  const analysis = useAnalysis<ScenarioReport>(asked.value, () =>
    api.scenario(day === '' ? {} : { asOf: day }),
  );
  const { report, problem, job } = analysis;
  const waiting = problem?.status === NOT_THERE;
  const empty = (session.value?.documents ?? 0) === 0;
  return (
    <>
      <ViewHead
        title="Scenario"
        lead="What deal is open? From the positions and red lines of the ledger to a space of settlements, with the words behind every limit."
      >
        {!empty && (
          <button type="button" class="main" onClick={() => (asked.value = `${day} ${Date.now()}`)}>
            Draft a scenario
          </button>
        )}
      </ViewHead>
      {job && <JobProgress job={job} stop={analysis.stop} />}
      {problem && !waiting && <ProblemNotice problem={problem} />}
      {report ? (
        <ScenarioFindings report={report} />
      ) : (
        <Place waiting={waiting} empty={empty} />
      )}
    </>
  );
}

function Place({ waiting, empty }: { waiting: boolean; empty: boolean }) {
  return (
    <Empty title={waiting ? 'This Parley has no scenario analysis yet' : 'What deal is open'}>
      <p>
        A scenario takes the parties' stands and red lines from the ledger as of the day above, drafts the
        issues of a settlement from them, and tells which deals they leave, what blocks the rest, and which
        single concession would open it. Every limit leads back to the words it rests on.
      </p>
      {empty ? (
        <p>
          It needs documents: add some under <a href={linkTo('documents')}>Documents</a>.
        </p>
      ) : waiting ? (
        <p>
          Until then, write down what you know as a model under <a href={linkTo('settlement')}>Settlement</a>{' '}
          or <a href={linkTo('conflict')}>Conflict</a>; the{' '}
          <a href={linkTo('flags')}>red lines and collisions</a> of the ledger tell what belongs in it.
        </p>
      ) : null}
    </Empty>
  );
}

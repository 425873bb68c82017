import * as api from '../api/ledger';
import type { ScenarioReport } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { asOf, linkTo, query, setQuery } from '../state/router';
import { partyName, session } from '../state/session';
import { Empty, ProblemNotice } from '../widgets/Notice';
import { Select } from '../widgets/Select';
import { ViewHead } from '../widgets/ViewHead';
import { useAnalysis } from './analysis';
import { ConfidenceFilter, IssueFilter } from './Filters';
import { JobProgress } from './JobProgress';
import { ScenarioFindings } from './ScenarioFindings';

/** The parties that the address names: {@code parties=RU,UA}. */
export function partiesAsked(text: string): string[] {
  return [...new Set(text.split(',').filter((p) => p !== ''))];
}

/** From the ledger's positions straight to deals. */
export function Scenario() {
  const parties = partiesAsked(query('parties'));
  const issue = query('issue');
  const confidence = query('confidence');
  const everything = query('everything') === 'yes';
  const question = {
    ...(asOf.value === '' ? {} : { asOf: asOf.value }),
    ...(parties.length === 0 ? {} : { parties }),
    ...(issue === '' ? {} : { issues: [issue] }),
    ...(confidence === '' ? {} : { confidence: Number(confidence) }),
    ...(everything ? { everything } : {}),
  };
  const known = session.value;
  const empty = known !== null && known.documents === 0;
  const key = known === null || empty ? null : JSON.stringify([question, ledgerVersion.value]);
  const analysis = useAnalysis<ScenarioReport>(key, () => api.scenario(question));
  const { report, problem, job } = analysis;
  return (
    <>
      <ViewHead
        title="Scenario"
        lead="What deal is open? From the positions and red lines of the ledger to the deals they leave, with the words behind every limit. It follows from the codings as they are; a review may change it."
      />
      {empty ? (
        <Nothing />
      ) : (
        <>
          <Question parties={parties} everything={everything} />
          {job && <JobProgress job={job} stop={analysis.stop} />}
          {key !== null && !report && !problem && !job && <p class="loading">Asking for a scenario …</p>}
          {problem && <ProblemNotice problem={problem} />}
          {report && <ScenarioFindings report={report} />}
        </>
      )}
    </>
  );
}

function Question({ parties, everything }: { parties: readonly string[]; everything: boolean }) {
  const choices = (session.value?.parties ?? []).filter((p) => !parties.includes(p.id));
  const ask = (next: readonly string[]) => setQuery({ parties: next.join(',') });
  return (
    <div class="filters">
      <Select
        label="At the table"
        any={parties.length === 0 ? 'all that speak or are spoken of' : 'add a party'}
        value=""
        choices={choices.map((p) => ({ value: p.id, label: p.name ? `${p.name} (${p.id})` : p.id }))}
        onChange={(party) => ask([...parties, party])}
      />
      {parties.map((party) => (
        <button
          key={party}
          type="button"
          class="small"
          onClick={() => ask(parties.filter((p) => p !== party))}
          title={`Take ${partyName(party)} from the table`}
        >
          {partyName(party)} <span aria-hidden="true">×</span>
          <span class="sr">: take from the table</span>
        </button>
      ))}
      <IssueFilter />
      <ConfidenceFilter />
      <Select
        label="Propositions of one party alone"
        value={everything ? 'yes' : 'no'}
        choices={[
          { value: 'no', label: 'only red lines' },
          { value: 'yes', label: 'all' },
        ]}
        onChange={(value) => setQuery({ everything: value === 'yes' ? 'yes' : '' })}
      />
    </div>
  );
}

function Nothing() {
  return (
    <Empty title="No scenario yet">
      <p>
        A scenario takes the parties' stands and red lines from the ledger, and tells which deals they leave,
        what blocks the rest, and which concession would open one. It needs documents: add some under{' '}
        <a href={linkTo('documents')}>Documents</a>.
      </p>
    </Empty>
  );
}

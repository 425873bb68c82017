import * as api from '../api/ledger';
import type { SettlementReport } from '../api/types';
import { Empty, Loading, ProblemNotice } from '../widgets/Notice';
import { ViewHead } from '../widgets/ViewHead';
import { opened, useAnalysis } from './analysis';
import { JobProgress } from './JobProgress';
import { ModelPicker } from './ModelPicker';
import { SettlementFindings } from './SettlementFindings';

export function Settlement() {
  const model = opened.settlement.value;
  const key = model === null ? null : JSON.stringify(model);
  const analysis = useAnalysis<SettlementReport>(key, () =>
    api.analyse('settlement', model!.name, model!.text),
  );
  const { report, problem, job } = analysis;
  return (
    <>
      <ViewHead
        title="Settlement"
        lead="Which deals are possible, which of them nobody could better without hurting another, and what blocks a deal or would open one."
      />
      <ModelPicker kind="settlement" accepts="Parley's YAML or JSON, GENIUS or NegMAS" />
      {problem && <ProblemNotice problem={problem} />}
      {job && <JobProgress job={job} stop={analysis.stop} />}
      {model === null && <Teach />}
      {model !== null && report === null && problem === null && job === null && (
        <Loading what="the analysis" />
      )}
      {report && <SettlementFindings report={report} />}
    </>
  );
}

function Teach() {
  return (
    <Empty title="Open a model">
      <p>
        A model names the issues with their possible resolutions, what each is worth to every party, what a
        party gets without a deal, and its red lines. Choose an example above to see the space of deals, its
        frontier, and the red lines that close or open it.
      </p>
    </Empty>
  );
}

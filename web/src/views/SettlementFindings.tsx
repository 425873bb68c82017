import type { SettlementReport } from '../api/types';
import { count } from '../state/words';
import { DataTable, type Column } from '../widgets/DataTable';
import { Frontier } from './Frontier';
import { outcomeWords, setsOf, solutionsOf, type Solution } from './settlementWords';

/** What a settlement analysis found, in figures, picture, and words. */
export function SettlementFindings({ report }: { report: SettlementReport }) {
  const solutions = solutionsOf(report);
  const number = (name: string) =>
    typeof report.result[name] === 'number' ? (report.result[name] as number) : null;
  const outcomes = number('outcomes');
  const rational = number('rational');
  return (
    <>
      <section class="card">
        <h2>{rational === 0 ? 'No deal is acceptable to everybody' : 'A deal is possible'}</h2>
        <div class="figures">
          {outcomes !== null && <Figure n={outcomes} words="outcomes" />}
          {rational !== null && <Figure n={rational} words="acceptable to everybody" />}
          <Figure n={report.points.filter((p) => p.pareto).length} words="efficient" />
          <Figure
            n={report.points.filter((p) => p.pareto && p.rational).length}
            words="efficient and acceptable"
          />
        </div>
        {report.warnings.map((warning) => (
          <p key={warning} class="quiet small-text">
            {warning}
          </p>
        ))}
      </section>
      <Frontier report={report} solutions={solutions} />
      <SolutionTable report={report} solutions={solutions} />
      <RedLineSets report={report} />
    </>
  );
}

function Figure({ n, words }: { n: number; words: string }) {
  return (
    <div>
      <b>{n.toLocaleString()}</b>
      <span>{words}</span>
    </div>
  );
}

function SolutionTable({ report, solutions }: { report: SettlementReport; solutions: readonly Solution[] }) {
  const { parties } = report.model;
  const columns: Column<Solution>[] = [
    { name: 'Solution', value: (s) => s.name },
    { name: 'Outcome', value: (s) => outcomeWords(report, s.outcome) },
    ...parties.map((party, i) => ({
      name: `${party.name} gets`,
      value: (s: Solution) => s.utilities[i],
      show: (s: Solution) => `${s.utilities[i]} (without a deal ${party.reservation})`,
      number: true,
    })),
    { name: 'Because', value: (s) => s.because },
  ];
  return (
    <section class="card">
      <h2>Fair solutions</h2>
      <DataTable
        caption="Solutions"
        file="solutions.csv"
        columns={columns}
        rows={solutions}
        empty="There is none, because no outcome is acceptable to everybody."
      />
    </section>
  );
}

function RedLineSets({ report }: { report: SettlementReport }) {
  const { blocking, concessions, possible, complete } = setsOf(report);
  const words = new Map(report.model.redLines.map((l) => [l.id, l]));
  const line = (id: string) => {
    const known = words.get(id);
    return known ? `${known.party} refuses ${known.words} (${id})` : id;
  };
  return (
    <section class="card">
      <h2>Red lines</h2>
      {report.model.redLines.length === 0 && <p class="quiet">The model has no red lines.</p>}
      {possible === true && <p>The red lines leave deals open: none of them has to be given up.</p>}
      {possible === false && (
        <>
          <h3>What blocks a deal</h3>
          <p class="quiet small-text">
            Each set is enough to exclude every outcome, and no line in it can be left out.
          </p>
          <Sets sets={blocking} line={line} joined=" together with " />
          <h3>What would open one</h3>
          <p class="quiet small-text">
            Giving up all lines of any one set leaves an outcome; nothing less of that set does.
          </p>
          <Sets sets={concessions} line={line} joined=" and " />
        </>
      )}
      {!complete && <p class="quiet small-text">There are at least these: the list was cut.</p>}
      {report.model.redLines.length > 0 && (
        <details>
          <summary>All {count(report.model.redLines.length, 'red line')}</summary>
          <ul>
            {report.model.redLines.map((l) => (
              <li key={l.id}>{line(l.id)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface SetsProps {
  readonly sets: readonly (readonly string[])[];
  readonly line: (id: string) => string;
  readonly joined: string;
}

function Sets({ sets, line, joined }: SetsProps) {
  if (sets.length === 0) return <p class="quiet">None.</p>;
  return (
    <ol>
      {sets.map((set, i) => (
        <li key={i}>{set.map(line).join(joined)}</li>
      ))}
    </ol>
  );
}

import type { OpenDeals, Premise, ScenarioReport } from '../api/types';
import { percent } from '../state/words';
import type { Column } from '../widgets/DataTable';
import { PlainText } from '../widgets/PlainText';
import { PARTY, TableCard } from './columns';
import { premiseVerb } from './scenarioWords';
import { WordsOf, type Words } from './ScenarioSets';
import { StatementLinks } from './StatementLink';

const LISTED = 5;

/** On which statements the answer hangs, and how sure it is. */
export function HangsOn({ report, words }: { report: ScenarioReport; words: Words }) {
  const { conclusions, recodings, sampling } = report.evidence;
  const verdicts = Object.entries(sampling.verdicts);
  return (
    <section class="card">
      <h2>On what it hangs</h2>
      {conclusions.map((conclusion) => (
        <div key={conclusion.level}>
          <p>{conclusion.conclusion}</p>
          {conclusion.minimalSets.length > 0 && (
            <ol class="sets">
              {conclusion.minimalSets.slice(0, LISTED).map((set, i) => (
                <li key={i}>
                  <WordsOf ids={set} words={words} first={4} />
                </li>
              ))}
            </ol>
          )}
          {conclusion.minimalSets.length > LISTED && (
            <p class="quiet small-text">and {conclusion.minimalSets.length - LISTED} more</p>
          )}
          {!conclusion.complete && (
            <p class="quiet small-text">There may be further sets: the search was cut.</p>
          )}
        </div>
      ))}
      {recodings
        .filter((recoding) => recoding.minimalSets.length > 0)
        .map((recoding) => (
          <div key={`recoded ${recoding.level}`}>
            <p>
              {recoding.level}: {recoding.possible ? 'no longer possible' : 'possible'} if statements were
              coded otherwise (up to {recoding.mostStatements} at a time):
            </p>
            <ol class="sets">
              {recoding.minimalSets.slice(0, LISTED).map((set, i) => (
                <li key={i}>
                  {set.map((one) => (
                    <div key={one.statement}>
                      <WordsOf ids={[one.statement]} words={words} first={1} />
                      <p class="quiet small-text">coded as {one.as}</p>
                    </div>
                  ))}
                </li>
              ))}
            </ol>
            {recoding.minimalSets.length > LISTED && (
              <p class="quiet small-text">and {recoding.minimalSets.length - LISTED} more</p>
            )}
          </div>
        ))}
      {verdicts.length > 0 && (
        <p class="quiet small-text">
          If each unreviewed coding is right as often as its coder says:{' '}
          {verdicts
            .map(([verdict, s]) => `${verdict} ${percent(s.share)} (± ${percent(s.standardError)})`)
            .join(', ')}
          ; {sampling.samples} draws.
        </p>
      )}
    </section>
  );
}

interface PremisesProps {
  readonly found: OpenDeals;
  readonly labels: ReadonlyMap<string, string>;
}

/** Every stand that went into the answer. */
export function Premises({ found, labels }: PremisesProps) {
  const columns: Column<Premise>[] = [
    PARTY,
    { name: 'Issue', value: (p) => labels.get(p.issue) ?? p.issue },
    {
      name: 'Stand',
      value: (p) => `${premiseVerb(p)}: ${p.proposition}`,
      show: (p) => (
        <>
          {premiseVerb(p)}: <PlainText text={p.proposition} />
          {p.condition !== null && (
            <span class="quiet">
              {' '}
              (condition: <PlainText text={p.condition} />)
            </span>
          )}
        </>
      ),
    },
    { name: 'Counts as', value: (p) => p.role },
    { name: 'Strength', value: (p) => p.strength },
    { name: 'Read as', value: (p) => p.because },
    {
      name: 'Words',
      value: (p) => (p.assumed ? 'assumed' : p.statements.join(' ')),
      show: (p) => (p.assumed ? 'assumed' : <StatementLinks ids={p.statements} first={3} />),
    },
  ];
  return (
    <TableCard
      title="What it rests on"
      caption="Premises"
      file="scenario-premises.csv"
      columns={columns}
      rows={found.premises}
      first={50}
    />
  );
}

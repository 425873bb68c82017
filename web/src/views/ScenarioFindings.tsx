import { useMemo } from 'preact/hooks';
import type { OpenDeals, ScenarioReport } from '../api/types';
import { partyName } from '../state/session';
import type { Column } from '../widgets/DataTable';
import { someOf } from '../state/words';
import { TableCard } from './columns';
import { Deals } from './ScenarioDeals';
import { HangsOn, Premises } from './ScenarioEvidence';
import { BlockingSets } from './ScenarioSets';
import { standingWords, wordsOf } from './scenarioWords';

const TITLES: Record<OpenDeals['verdict'], string> = {
  blocked: 'Blocked: red lines exclude every deal',
  contested: 'Contested: every deal meets an objection',
  open: 'Open: some deal meets no stated objection',
  accepted: 'Accepted: everybody at the table speaks for some deal',
  'nothing on the table': 'Nothing on the table',
};

/** What deal is open by what the parties said: in one sentence, then value by value with its words. */
export function ScenarioFindings({ report }: { report: ScenarioReport }) {
  const found = report.settlement;
  const labels = useMemo(() => new Map(found.issues.map((i) => [i.id, i.label])), [found]);
  const words = useMemo(() => wordsOf(report), [report]);
  return (
    <>
      <section class="card">
        <h2>{TITLES[found.verdict]}</h2>
        <p>{found.summary}</p>
        {found.parties.length > 0 && <p>At the table: {found.parties.map(partyName).join(', ')}</p>}
        {found.notes.map((note) => (
          <p key={note} class="quiet small-text">
            {note}
          </p>
        ))}
      </section>
      {found.issues.length > 0 && (
        <>
          <Terms found={found} />
          <Unheard found={found} labels={labels} />
          <BlockingSets found={found} words={words} />
          <Deals report={report} labels={labels} />
          <HangsOn report={report} words={words} />
          <Premises found={found} labels={labels} />
        </>
      )}
    </>
  );
}

/** Signs beside the words, so that colour is not needed. */
const SIGNS: Record<string, string> = { blocked: '✗', contested: '▼', free: '○', accepted: '✓' };

/** Parties named of those that stand alike; the file names all. */
const NAMED = 6;

interface Term {
  readonly issue: string;
  readonly value: string;
  readonly verdict: string;
  readonly who: string;
  readonly shortly: string;
  readonly standings: Readonly<Record<string, string>>;
}

function Terms({ found }: { found: OpenDeals }) {
  const rows: Term[] = found.issues.flatMap((issue) =>
    issue.values.map((v) => ({
      issue: issue.label,
      value: v.value,
      verdict: v.verdict,
      who: standingWords(v, (p) => p),
      shortly: standingWords(v, (p) => p, NAMED),
      standings: v.standings,
    })),
  );
  const columns: Column<Term>[] = [
    { name: 'Issue', value: (t) => t.issue },
    { name: 'Value', value: (t) => t.value },
    {
      name: 'Verdict',
      value: (t) => t.verdict,
      show: (t) => (
        <span class={`verdict ${t.verdict}`}>
          <span aria-hidden="true">{SIGNS[t.verdict]}</span> {t.verdict}
        </span>
      ),
    },
    { name: 'Who', value: (t) => t.who, show: (t) => t.shortly },
  ];
  return (
    <TableCard
      title="Values on the table"
      caption="Values"
      file="scenario-values.csv"
      columns={columns}
      rows={rows}
      first={50}
    >
      <p class="quiet small-text">
        Blocked: crosses a red line. Contested: meets an objection. Free: nobody objected. Accepted: all speak
        for it. Saying nothing is no consent.
      </p>
    </TableCard>
  );
}

function Unheard({ found, labels }: { found: OpenDeals; labels: ReadonlyMap<string, string> }) {
  if (found.unheard.length === 0) return null;
  return (
    <section class="card">
      <h2>Not heard</h2>
      <p class="quiet small-text">What these parties think of the issues named is unknown.</p>
      <ul>
        {found.unheard.map((u) => (
          <li key={u.party}>
            {partyName(u.party)}:{' '}
            {u.everywhere ? 'on nothing of this' : someOf(u.issues.map((i) => labels.get(i) ?? i))}
          </li>
        ))}
      </ul>
    </section>
  );
}

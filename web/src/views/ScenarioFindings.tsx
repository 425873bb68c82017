import { partyName } from '../state/session';
import { count, percent } from '../state/words';
import { DataTable, type Column } from '../widgets/DataTable';
import { PlainText } from '../widgets/PlainText';
import { StatementLink } from './Changes';
import {
  settlementOf,
  valuesWords,
  type BlockingMember,
  type Premise,
  type ScenarioReport,
  type ScenarioSettlement,
} from './scenarioReport';

/** What deal is open, by what the parties said: in one sentence, then limit by limit with its words. */
export function ScenarioFindings({ report }: { report: ScenarioReport }) {
  const found = settlementOf(report);
  if (found === null) return <pre class="card scroll">{JSON.stringify(report, null, 2)}</pre>;
  const labels = new Map(found.issues.map((i) => [i.id, i.label]));
  const chance = report.efficient?.dealExists;
  return (
    <>
      <section class="card">
        <h2>{found.verdict}</h2>
        <p>{found.summary}</p>
        {chance && (
          <p class="quiet">
            A deal that everybody gains from exists in {percent(chance.share)} of the preferences that fit what was said
            (± {percent(chance.standardError)}).
          </p>
        )}
        {(found.notes ?? []).map((note) => (
          <p key={note} class="quiet small-text">
            {note}
          </p>
        ))}
      </section>
      <Terms found={found} />
      <Blocking found={found} />
      <OpenDeals found={found} labels={labels} />
      <Premises found={found} labels={labels} />
      <Unheard found={found} labels={labels} />
    </>
  );
}

interface Term {
  readonly issue: string;
  readonly value: string;
  readonly verdict: string;
  readonly standings: Readonly<Record<string, string>>;
}

function Terms({ found }: { found: ScenarioSettlement }) {
  const rows: Term[] = found.issues.flatMap((issue) => issue.values.map((v) => ({ issue: issue.label, ...v })));
  const columns: Column<Term>[] = [
    { name: 'Issue', value: (t) => t.issue },
    { name: 'Term', value: (t) => t.value },
    { name: 'Verdict', value: (t) => t.verdict },
    ...found.parties.map((party) => ({ name: party, value: (t: Term) => t.standings[party] })),
  ];
  return (
    <section class="card">
      <h2>Terms, and what each party says to them</h2>
      <p class="quiet small-text">“unknown”: the party said nothing on it in these documents. That is no consent.</p>
      <DataTable caption="Terms" file="scenario-terms.csv" columns={columns} rows={rows} />
    </section>
  );
}

function Blocking({ found }: { found: ScenarioSettlement }) {
  const blocking = found.blocking;
  if (!blocking || blocking.mus.length === 0) return null;
  return (
    <section class="card">
      <h2>What blocks a deal, and what would open one</h2>
      <h3>Together these {blocking.level} exclude every deal</h3>
      <SetList sets={blocking.mus} joined=" together with " />
      <h3>Giving up all of one of these sets opens one</h3>
      <SetList sets={blocking.mcs} joined=" and " />
      {!blocking.complete && <p class="quiet small-text">There are at least these: the list was cut.</p>}
    </section>
  );
}

function SetList({ sets, joined }: { sets: readonly (readonly BlockingMember[])[]; joined: string }) {
  return (
    <ol>
      {sets.map((set, i) => (
        <li key={i}>
          {set.map((member, j) => (
            <span key={j}>
              {j > 0 && joined}
              {partyName(member.party)}: <PlainText text={member.proposition} />{' '}
              <span class="small-text">
                <Statements ids={member.statements} />
              </span>
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Statements({ ids }: { ids: readonly string[] }) {
  return (
    <>
      {ids.slice(0, 3).map((id) => (
        <StatementLink key={id} id={id} />
      ))}
      {ids.length > 3 && <span class="quiet">and {ids.length - 3} more</span>}
    </>
  );
}

type Labels = ReadonlyMap<string, string>;

function OpenDeals({ found, labels }: { found: ScenarioSettlement; labels: Labels }) {
  return (
    <section class="card">
      <h2>{count(found.open.length, 'deal')} left open</h2>
      {found.open.length === 0 && <p class="quiet">What was said leaves none.</p>}
      <ul>
        {found.open.slice(0, 20).map((deal, i) => (
          <li key={i}>
            {valuesWords(deal.values, labels)}
            {deal.objections && deal.objections.length > 0 && (
              <span class="quiet"> ({count(deal.objections.length, 'objection')})</span>
            )}
          </li>
        ))}
      </ul>
      {found.open.length > 20 && <p class="quiet">and {found.open.length - 20} more</p>}
    </section>
  );
}

function Premises({ found, labels }: { found: ScenarioSettlement; labels: Labels }) {
  const columns: Column<Premise>[] = [
    { name: 'Party', value: (p) => p.party, show: (p) => partyName(p.party) },
    { name: 'Issue', value: (p) => p.issue, show: (p) => labels.get(p.issue) ?? p.issue },
    { name: 'Proposition', value: (p) => p.proposition, show: (p) => <PlainText text={p.proposition} /> },
    { name: 'Stance', value: (p) => `${p.stance}, ${p.strength}` },
    { name: 'Counts as', value: (p) => p.role },
    { name: 'Assumed', value: (p) => (p.assumed ? 'yes' : '') },
    { name: 'Words', value: (p) => p.statements.join(' '), show: (p) => <Statements ids={p.statements} /> },
  ];
  return (
    <section class="card">
      <h2>What it rests on</h2>
      <DataTable caption="Premises" file="scenario-premises.csv" columns={columns} rows={found.premises} first={50} />
    </section>
  );
}

function Unheard({ found, labels }: { found: ScenarioSettlement; labels: Labels }) {
  if (found.unheard.length === 0) return null;
  return (
    <section class="card">
      <h2>Not heard</h2>
      <ul>
        {found.unheard.map((u) => (
          <li key={u.party}>
            {partyName(u.party)}:{' '}
            {u.everywhere ? 'on nothing' : `not on ${u.issues.map((i) => labels.get(i) ?? i).join(', ')}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

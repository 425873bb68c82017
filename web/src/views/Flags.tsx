import * as api from '../api/ledger';
import type { Findings } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { asOf, linkTo, query, setQuery } from '../state/router';
import { partyName, session } from '../state/session';
import { count, someOf } from '../state/words';
import { DataTable, type Column } from '../widgets/DataTable';
import { Empty, Loading, ProblemNotice } from '../widgets/Notice';
import { PlainText } from '../widgets/PlainText';
import { Select } from '../widgets/Select';
import { ViewHead } from '../widgets/ViewHead';
import { ISSUE, PARTY, PROPOSITION, statementsColumn, TableCard } from './columns';

type Flag = Findings['flags'][number];

const KINDS: Record<Flag['kind'], string> = {
  unattributed: 'Unattributed',
  'vague-source': 'Vague source',
  hearsay: 'Hearsay',
  contested: 'Contested',
  inconsistent: 'Inconsistent',
  shift: 'Shift',
  loaded: 'Loaded word',
  'questionable-date': 'Questionable date',
};

export function Flags() {
  const filter = { asOf: asOf.value };
  const found = useResource(JSON.stringify([filter, ledgerVersion.value]), (signal) =>
    api.findings(filter, signal),
  );
  const empty = (session.value?.documents ?? 0) === 0;
  return (
    <>
      <ViewHead
        title="Flags and voices"
        lead="Passages that a careful reader does not take at face value, red lines, collisions, and who is heard. A flag is a reason to look, not a verdict."
      />
      {found.problem && <ProblemNotice problem={found.problem} retry={found.reload} />}
      {found.data === null && found.loading && <Loading what="flags and voices" />}
      {found.data && empty && (
        <Empty title="Nothing to flag yet">
          <p>
            Add documents under <a href={linkTo('documents')}>Documents</a>.
          </p>
        </Empty>
      )}
      {found.data && !empty && <Found data={found.data} />}
    </>
  );
}

function Found({ data }: { data: Findings }) {
  return (
    <>
      <VoicesCard voices={data.voices} />
      <RedLines lines={data.redLines} />
      <Collisions list={data.collisions} />
      <FlagTable flags={data.flags} />
    </>
  );
}

function VoicesCard({ voices }: { voices: Findings['voices'] }) {
  type Voice = Findings['voices']['parties'][number];
  const most = Math.max(1, ...voices.parties.map((v) => v.statements));
  const columns: Column<Voice>[] = [
    PARTY,
    {
      name: 'Statements',
      value: (v) => v.statements,
      number: true,
      show: (v) => (
        <>
          <meter min={0} max={most} value={v.statements} aria-hidden="true" /> {v.statements.toLocaleString()}
        </>
      ),
    },
    {
      name: 'Characters quoted',
      value: (v) => v.directCharacters,
      number: true,
      show: (v) => v.directCharacters.toLocaleString(),
    },
    { name: 'Through', value: (v) => v.speakers.join('; '), show: (v) => someOf(v.speakers) },
  ];
  return (
    <section class="card">
      <h2>Voices</h2>
      <h3>Named in the texts, but not heard</h3>
      {voices.mentionedNotHeard.length === 0 ? (
        <p class="quiet">Every party that the texts name makes a statement.</p>
      ) : (
        <ul class="chips">
          {voices.mentionedNotHeard.map((party) => (
            <li key={party}>{partyName(party)}</li>
          ))}
        </ul>
      )}
      {voices.barelyHeard && voices.barelyHeard.length > 0 && (
        <>
          <h3>Barely heard, never quoted</h3>
          <ul class="chips">
            {voices.barelyHeard.map((party) => (
              <li key={party}>{partyName(party)}</li>
            ))}
          </ul>
        </>
      )}
      <DataTable
        caption="How often each party speaks"
        file="voices.csv"
        columns={columns}
        rows={voices.parties}
        first={30}
      />
      <p class="quiet small-text">{count(voices.withoutParty, 'statement')} without a known party.</p>
    </section>
  );
}

const RED_LINES: Column<Findings['redLines'][number]>[] = [
  PARTY,
  { name: 'Says', value: (l) => (l.stance === 'against' ? 'rules out' : 'insists on') },
  PROPOSITION,
  ISSUE,
  statementsColumn('Words'),
];

function RedLines({ lines }: { lines: Findings['redLines'] }) {
  return (
    <TableCard
      title={count(lines.length, 'red line')}
      caption="Red lines"
      file="red-lines.csv"
      columns={RED_LINES}
      rows={lines}
      first={50}
      empty="No party ruled anything out categorically."
    />
  );
}

const COLLISIONS: Column<Findings['collisions'][number]>[] = [
  PROPOSITION,
  ISSUE,
  { name: 'For', value: (c) => c.for.join(' ') },
  { name: 'Against', value: (c) => c.against.join(' ') },
  { name: 'Red line', value: (c) => (c.redLine ? 'yes' : '') },
  statementsColumn('Words'),
];

function Collisions({ list }: { list: Findings['collisions'] }) {
  return (
    <TableCard
      title={count(list.length, 'collision')}
      caption="Collisions"
      file="collisions.csv"
      columns={COLLISIONS}
      rows={list}
      first={50}
      empty="No proposition has parties for and against."
    />
  );
}

const FLAGS: Column<Flag>[] = [
  { name: 'Kind', value: (f) => f.kind, show: (f) => KINDS[f.kind] },
  { name: 'Words', value: (f) => f.text, show: (f) => <PlainText text={f.text} /> },
  { name: 'Why', value: (f) => f.why },
  {
    name: 'Document',
    value: (f) => f.document,
    show: (f) => (
      <a href={linkTo('documents', f.document, { s: f.statements[0]?.split('/s').at(-1) ?? '' })}>
        {f.document}
      </a>
    ),
  },
  statementsColumn('Statements'),
];

function FlagTable({ flags }: { flags: Findings['flags'] }) {
  const kind = query('kind');
  const present = [...new Set(flags.map((f) => f.kind))];
  const shown = kind === '' ? flags : flags.filter((f) => f.kind === kind);
  return (
    <TableCard
      title={count(flags.length, 'flag')}
      caption="Passages to check"
      file="flags.csv"
      columns={FLAGS}
      rows={shown}
      first={100}
      empty="No passage to check."
    >
      <div class="filters">
        <Select
          label="Kind"
          any="all kinds"
          value={kind}
          choices={present.map((k) => ({ value: k, label: KINDS[k] }))}
          onChange={(next) => setQuery({ kind: next })}
        />
      </div>
    </TableCard>
  );
}

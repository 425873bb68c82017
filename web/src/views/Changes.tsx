import type { ComponentChildren } from 'preact';
import * as api from '../api/ledger';
import type { Change, StandOfLine, Tension } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { asOf, linkTo, query, setQuery } from '../state/router';
import { issueLabel, partyName } from '../state/session';
import { count, dayWords } from '../state/words';
import { csv, download } from '../widgets/csv';
import { Empty, Loading, ProblemNotice } from '../widgets/Notice';
import { PlainText } from '../widgets/PlainText';
import { Select } from '../widgets/Select';
import { StanceMark } from '../widgets/Stance';
import { ViewHead } from '../widgets/ViewHead';
import { KINDS, Said, storiesOf, Story } from './ChangeStories';
import { ConfidenceFilter, IssueFilter, PartyFilter } from './Filters';

function changesCsv(changes: readonly Change[]): string {
  const first = (stand: StandOfLine) => stand.utterances[0];
  return csv(
    [
      'day',
      'party',
      'issue',
      'proposition',
      'kind',
      'from day',
      'from',
      'to',
      'words before',
      'words after',
      'story',
      'weight',
      'likely noise',
      'statements',
    ],
    changes.map((c) => [
      c.to.day,
      c.party,
      c.issue,
      c.proposition,
      c.kind,
      c.from.day,
      `${c.from.stance}, ${c.from.strength}`,
      `${c.to.stance}, ${c.to.strength}`,
      first(c.from)?.text,
      first(c.to)?.text,
      c.story,
      c.weight,
      c.noise,
      [...(first(c.from)?.statements ?? []), ...(first(c.to)?.statements ?? [])].join(' '),
    ]),
  );
}

function tensionsCsv(tensions: readonly Tension[]): string {
  return csv(
    ['party', 'issue', 'proposition', 'conditional', 'day', 'one', 'other day', 'other', 'statements'],
    tensions.map((t) => [
      t.party,
      t.issue,
      t.proposition,
      t.conditional,
      t.one.saidOn,
      t.one.text,
      t.other.saidOn,
      t.other.text,
      [...t.one.statements, ...t.other.statements].join(' '),
    ]),
  );
}

/** Below this the machine's proposals are too doubtful to tell a change by, unless the reader asks. */
const USUAL = '0.6';

export function Changes() {
  const filter = {
    party: query('party'),
    issue: query('issue'),
    confidence: query('confidence') || USUAL,
    asOf: asOf.value,
    all: query('noise') === 'shown' ? true : '',
  };
  const found = useResource(JSON.stringify([filter, ledgerVersion.value]), (signal) =>
    api.changes(filter, signal),
  );
  const kind = query('kind');
  const changes = (found.data?.changes ?? []).filter((c) => kind === '' || c.kind === kind);
  const tensions = found.data?.tensions ?? [];
  return (
    <>
      <ViewHead
        title="Changes and tensions"
        lead="Where a party's line moved, and where two of its statements do not fit each other. The heaviest story comes first. Unreviewed, this list tells where to look and no more; it becomes a finding by review."
      />
      <div class="filters">
        <PartyFilter />
        <IssueFilter />
        <Select
          label="Kind of change"
          any="all kinds"
          value={kind}
          choices={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          onChange={(next) => setQuery({ kind: next })}
        />
        <ConfidenceFilter usual={USUAL} />
        <Select
          label="Likely noise of the coding"
          any="left out"
          value={query('noise')}
          choices={[{ value: 'shown', label: 'shown, with the reason' }]}
          onChange={(noise) => setQuery({ noise })}
        />
      </div>
      {found.problem && <ProblemNotice problem={found.problem} retry={found.reload} />}
      {found.data === null && found.loading && <Loading what="changes" />}
      {found.data && (
        <>
          <Section
            title={count(changes.length, 'change')}
            file="changes.csv"
            text={changesCsv(changes)}
            size={changes.length}
          >
            {changes.length === 0 ? (
              <NoChange />
            ) : (
              storiesOf(changes).map((s) => <Story key={s[0]!.story} changes={s} />)
            )}
          </Section>
          <Section
            title={count(tensions.length, 'tension')}
            file="tensions.csv"
            text={tensionsCsv(tensions)}
            size={tensions.length}
          >
            {tensions.length === 0 ? (
              <p class="quiet">No two statements of a party contradict each other on one proposition.</p>
            ) : (
              tensions.map((t, i) => <TensionRow key={i} tension={t} />)
            )}
          </Section>
        </>
      )}
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly file: string;
  readonly text: string;
  readonly size: number;
  readonly children: ComponentChildren;
}

function Section({ title, file, text, size, children }: SectionProps) {
  return (
    <section class="card">
      <div class="panel-head">
        <h2>{title}</h2>
        <button type="button" class="small" disabled={size === 0} onClick={() => download(file, text)}>
          Save as CSV
        </button>
      </div>
      {children}
    </section>
  );
}

function NoChange() {
  return (
    <Empty title="No change found">
      <p>
        A change needs two dated statements of one party on one proposition that differ in side, firmness or
        condition. Lower the bar for proposals of the machine above, or add more documents under{' '}
        <a href={linkTo('documents')}>Documents</a>.
      </p>
    </Empty>
  );
}

function TensionRow({ tension }: { tension: Tension }) {
  return (
    <article class="change">
      <span class="day">{dayWords(tension.other.saidOn)}</span>
      <div>
        <h3>
          {partyName(tension.party)}: <PlainText text={tension.proposition} />
        </h3>
        <p class="small-text quiet">
          {issueLabel(tension.issue)}
          {tension.conditional && ' · one of them names a condition, so both may hold'}
        </p>
        <div class="before-after">
          {[tension.one, tension.other].map((u, i) => (
            <div key={i}>
              <p class="small-text">
                <span class="quiet">{dayWords(u.saidOn)}</span>{' '}
                <StanceMark stance={u.stance} strength={u.strength} redLine={u.redLine} />
              </p>
              <Said of={u} />
            </div>
          ))}
        </div>
      </div>
    </article>
  );
}

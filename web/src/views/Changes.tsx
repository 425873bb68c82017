import type { ComponentChildren } from 'preact';
import * as api from '../api/ledger';
import type { Change, StandOfLine, Tension, Utterance } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { asOf, linkTo, query, setQuery } from '../state/router';
import { issueLabel, partyName, session } from '../state/session';
import { count, dayWords } from '../state/words';
import { csv, download } from '../widgets/csv';
import { Empty, Loading, ProblemNotice } from '../widgets/Notice';
import { PlainText } from '../widgets/PlainText';
import { Select } from '../widgets/Select';
import { ReviewMark, StanceMark } from '../widgets/Stance';
import { ViewHead } from '../widgets/ViewHead';

const KINDS: Record<Change['kind'], string> = {
  shift: 'Shift',
  hardening: 'Hardening',
  softening: 'Softening',
  'condition-added': 'Condition added',
  'condition-dropped': 'Condition dropped',
};

const MEANING: Record<Change['kind'], string> = {
  shift: 'another side',
  hardening: 'the same side, more firmly',
  softening: 'the same side, less firmly',
  'condition-added': 'the same side, now with a condition',
  'condition-dropped': 'the same side, now without its condition',
};

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

export function Changes() {
  const now = session.value;
  const filter = {
    party: query('party'),
    issue: query('issue'),
    confidence: query('confidence') || '0.6',
    asOf: asOf.value,
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
        lead="Where a party's line moved, and where two of its statements do not fit each other. Unreviewed, this list tells where to look and no more; it becomes a finding by review."
      />
      <div class="filters">
        <Select
          label="Party"
          any="all parties"
          value={query('party')}
          choices={(now?.parties ?? []).map((p) => ({
            value: p.id,
            label: p.name ? `${p.name} (${p.id})` : p.id,
          }))}
          onChange={(party) => setQuery({ party })}
        />
        <Select
          label="Issue"
          any="all issues"
          value={query('issue')}
          choices={(now?.issues ?? [])
            .filter((i) => i.statements > 0)
            .map((i) => ({ value: i.id, label: i.label }))}
          onChange={(issue) => setQuery({ issue })}
        />
        <Select
          label="Kind of change"
          any="all kinds"
          value={kind}
          choices={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          onChange={(next) => setQuery({ kind: next })}
        />
        <Select
          label="Proposals of the machine"
          value={filter.confidence}
          choices={[
            { value: '0', label: 'all' },
            { value: '0.6', label: '60 % sure or more' },
            { value: '0.8', label: '80 % sure or more' },
            { value: '0.9', label: '90 % sure or more' },
          ]}
          onChange={(confidence) => setQuery({ confidence })}
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
            {changes.length === 0 ? <NoChange /> : changes.map((c, i) => <ChangeRow key={i} change={c} />)}
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

function ChangeRow({ change }: { change: Change }) {
  return (
    <article class="change">
      <span class="day">{change.to.day}</span>
      <div>
        <h3>
          {partyName(change.party)}: <PlainText text={change.proposition} />
        </h3>
        <p class="small-text">
          <strong>{KINDS[change.kind]}</strong> <span class="quiet">({MEANING[change.kind]})</span> ·{' '}
          {issueLabel(change.issue)}
        </p>
        <div class="before-after">
          <StandWords title={`Before, ${change.from.day}`} stand={change.from} />
          <StandWords title={`After, ${change.to.day}`} stand={change.to} />
        </div>
      </div>
    </article>
  );
}

function StandWords({ title, stand }: { title: string; stand: StandOfLine }) {
  const first = stand.utterances[0];
  return (
    <div>
      <p class="small-text">
        <span class="quiet">{title}</span>{' '}
        <StanceMark stance={stand.stance} strength={stand.strength} redLine={stand.redLine} />
      </p>
      {first && <Said of={first} />}
    </div>
  );
}

function Said({ of }: { of: Utterance }) {
  return (
    <>
      <blockquote>
        <PlainText text={of.text} />
      </blockquote>
      <p class="small-text">
        <ReviewMark review={of.review} /> {of.families > 1 && `${of.families} independent sources · `}
        {of.statements.slice(0, 3).map((id) => (
          <StatementLink key={id} id={id} />
        ))}
      </p>
    </>
  );
}

/** Leads from the id of a statement to its place in its document. */
export function StatementLink({ id }: { id: string }) {
  const slash = id.lastIndexOf('/s');
  const href =
    slash < 0 ? linkTo('review', id) : linkTo('documents', id.slice(0, slash), { s: id.slice(slash + 2) });
  return (
    <>
      <a href={href}>{id}</a>{' '}
    </>
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

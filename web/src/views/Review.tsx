import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Correction } from '../api/types';
import { asOf, linkTo, go, place, query, setQuery } from '../state/router';
import { mayReview, session } from '../state/session';
import { Empty, Loading, ProblemNotice } from '../widgets/Notice';
import { commandOf, KEY_WORDS, type Command } from '../widgets/queue';
import { Select } from '../widgets/Select';
import { ViewHead } from '../widgets/ViewHead';
import { Collision } from './Collision';
import { IssueFilter, PartyFilter } from './Filters';
import { ReviewCard } from './ReviewCard';
import { CorrectionForm, RejectForm } from './ReviewForms';
import { useReviewing, type Reviewing } from './reviewing';
import { TeamPanel } from './TeamPanel';

/** The queue of statements to decide on, most doubtful first, worked by keyboard. */
export function Review() {
  const mine = query('assigned') === 'mine';
  const filter = {
    party: query('party'),
    issue: query('issue'),
    document: query('document'),
    // what is assigned does not hang on the day
    asOf: mine ? '' : asOf.value,
    assignedTo: mine ? (session.value?.user ?? '') : '',
  };
  const only = place.value.id;
  const reviewing = useReviewing(filter, only);
  return (
    <>
      <ViewHead
        title="Review"
        lead="Statements that only a machine has coded, the most doubtful first. Every decision carries your name and can be taken back."
      >
        <Tally of={reviewing} />
      </ViewHead>
      <Filters />
      {!mayReview.value && (
        <p class="notice">Your role is reader: you see the queue, but only reviewers can decide.</p>
      )}
      {reviewing.problem.value && <ProblemNotice problem={reviewing.problem.value} />}
      {reviewing.loading && reviewing.statement === null ? (
        <Loading what="statements to review" />
      ) : reviewing.statement === null ? (
        <Done onUndo={() => void reviewing.undo()} />
      ) : (
        <Desk of={reviewing} />
      )}
      {(session.value?.documents ?? 0) > 0 && (
        <TeamPanel
          filter={{ party: filter.party, issue: filter.issue, document: filter.document, asOf: asOf.value }}
        />
      )}
      <p class="sr" role="status">
        {reviewing.said.value}
      </p>
    </>
  );
}

function Tally({ of }: { of: Reviewing }) {
  const counts = session.value?.counts;
  if (!counts) return null;
  const decided = counts.accepted + counts.corrected + counts.rejected;
  return (
    <span class="quiet small-text">
      {of.left.toLocaleString()} loaded, {counts.proposed.toLocaleString()} open in all,{' '}
      {decided.toLocaleString()} decided
    </span>
  );
}

function Filters() {
  return (
    <div class="filters">
      <PartyFilter />
      <IssueFilter />
      <Select
        label="Assigned"
        any="to anybody or nobody"
        value={query('assigned')}
        choices={[{ value: 'mine', label: 'to me, left to do' }]}
        onChange={(assigned) => setQuery({ assigned })}
      />
      {query('document') !== '' && (
        <button type="button" class="small" onClick={() => setQuery({ document: '' })}>
          Only {query('document')}: show all documents
        </button>
      )}
    </div>
  );
}

function Done({ onUndo }: { onUndo: () => void }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (commandOf(event) === 'undo' && mayReview.value) onUndo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  const filtered =
    query('assigned') !== '' || query('party') !== '' || query('issue') !== '' || query('document') !== '';
  const none = (session.value?.documents ?? 0) === 0;
  return (
    <Empty title={none ? 'Nothing to review yet' : 'Nothing left to review here'}>
      {none ? (
        <p>
          Add documents under <a href={linkTo('documents')}>Documents</a>; their statements then wait here for
          a person.
        </p>
      ) : (
        <p>
          {filtered
            ? 'No open statement fits the filters above.'
            : 'A person has decided on every statement.'}{' '}
          Your latest decision can still be taken back with <kbd>u</kbd>.
        </p>
      )}
    </Empty>
  );
}

type Form = 'correct' | 'reject' | 'code' | null;

function Desk({ of }: { of: Reviewing }) {
  const form = useSignal<Form>(null);
  const help = useSignal(false);
  const desk = useRef<HTMLDivElement>(null);
  const statement = of.statement!;
  const close = () => {
    form.value = null;
    desk.current?.focus();
  };
  const run = (command: Command) => {
    if (command === 'help') help.value = !help.value;
    else if (command === 'next') of.step(1);
    else if (command === 'previous') of.step(-1);
    else if (command === 'open') go(linkTo('documents', statement.document, { s: String(statement.number) }));
    else if (!mayReview.value) return;
    else if (command === 'undo') void of.undo();
    else if (statement.blind && (command === 'accept' || command === 'correct' || command === 'reject'))
      return;
    else if (command === 'accept') void of.decide({ verdict: 'accept' });
    else form.value = command;
  };
  useEffect(() => {
    form.value = null;
  }, [statement.id]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command === null || form.value !== null) return;
      event.preventDefault();
      run(command);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  const reasoned = (reason: string) => (reason === '' ? {} : { reason });
  return (
    <div ref={desk} tabIndex={-1}>
      <Collision of={of} />
      <ReviewCard of={statement} />
      {form.value === 'correct' && (
        <CorrectionForm
          key={statement.id}
          of={statement}
          onCancel={close}
          onSubmit={(correction: Correction, reason) => {
            close();
            void of.decide({ verdict: 'correct', correction, ...reasoned(reason) });
          }}
        />
      )}
      {form.value === 'code' && (
        <CorrectionForm
          key={statement.id}
          of={statement}
          own
          onCancel={close}
          onSubmit={(correction: Correction, reason) => {
            close();
            void of.decide({ verdict: 'code', correction, ...reasoned(reason) });
          }}
        />
      )}
      {form.value === 'reject' && (
        <RejectForm
          key={statement.id}
          onCancel={close}
          onSubmit={(_, reason) => {
            close();
            void of.decide({ verdict: 'reject', reason });
          }}
        />
      )}
      {form.value === null && <Actions run={run} busy={of.busy.value} blind={statement.blind === true} />}
      {help.value && <Help />}
    </div>
  );
}

const BUTTONS: readonly (readonly [Command, string, string])[] = [
  ['accept', 'Accept', 'a'],
  ['correct', 'Correct', 'c'],
  ['reject', 'Reject', 'r'],
  ['code', 'Code', 'e'],
  ['next', 'Next', 'n'],
  ['previous', 'Previous', 'p'],
  ['undo', 'Undo', 'u'],
  ['help', 'Keys', '?'],
];

interface ActionsProps {
  readonly run: (command: Command) => void;
  readonly busy: boolean;
  readonly blind: boolean;
}

const WRITING: readonly Command[] = ['accept', 'correct', 'reject', 'code', 'undo'];
const DECIDING: readonly Command[] = ['accept', 'correct', 'reject'];

/** Whoever codes blind codes; there is nothing seen that could be decided on. */
function Actions({ run, busy, blind }: ActionsProps) {
  const main: Command = blind ? 'code' : 'accept';
  return (
    <div class="review-actions">
      {BUTTONS.filter(([command]) => !blind || !DECIDING.includes(command)).map(([command, label, key]) => (
        <button
          key={command}
          type="button"
          class={command === main ? 'main' : undefined}
          aria-keyshortcuts={key}
          disabled={WRITING.includes(command) && (busy || !mayReview.value)}
          onClick={() => run(command)}
        >
          {label}
          <kbd>{key}</kbd>
        </button>
      ))}
    </div>
  );
}

function Help() {
  return (
    <section class="card" aria-label="Keys">
      <h2>Keys</h2>
      <dl class="pairs">
        {KEY_WORDS.map(([key, words]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

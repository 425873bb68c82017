import * as api from '../api/ledger';
import type { Explanation, HistoryEvent, Statement, StatementDetail } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { linkTo } from '../state/router';
import { mayReview } from '../state/session';
import { Loading, ProblemNotice } from '../widgets/Notice';
import { glyph } from '../state/words';
import { Coding, Words } from './Coding';

interface Props {
  readonly given: Statement;
  readonly onClose: () => void;
}

/** Everything about one statement: its words, its coding, why it is coded so, and what happened to it. */
export function StatementPanel({ given, onClose }: Props) {
  const detail = useResource(JSON.stringify([given.id, ledgerVersion.value]), (signal) =>
    api.statement(given.id, signal),
  );
  return (
    <section class="panel" aria-label={`Statement ${given.number}`} aria-live="polite">
      <div class="panel-head">
        <h2>Statement {given.number}</h2>
        <span class="row">
          {mayReview.value && (
            <a class="small-text" href={linkTo('review', given.id)}>
              Review it
            </a>
          )}
          <button type="button" class="small" onClick={onClose}>
            Close
          </button>
        </span>
      </div>
      <Words of={given} />
      <Coding of={given} />
      {detail.problem && <ProblemNotice problem={detail.problem} retry={detail.reload} />}
      {detail.data ? (
        <Background detail={detail.data} />
      ) : (
        detail.loading && <Loading what="reasons and history" />
      )}
    </section>
  );
}

/** Why a statement is coded as it is, and its history. */
export function Background({ detail }: { detail: StatementDetail }) {
  const { speaker, position } = detail.because;
  return (
    <>
      {(speaker || position) && (
        <details>
          <summary>Why it is coded so</summary>
          {speaker && <Reason of={speaker} />}
          {position && <Reason of={position} />}
        </details>
      )}
      <details>
        <summary>History ({detail.history.length})</summary>
        <History events={detail.history} />
      </details>
    </>
  );
}

function Reason({ of }: { of: Explanation }) {
  return (
    <ul class="small-text">
      <li>
        {of.because}
        {of.parts.map((part, i) => (
          <Reason key={i} of={part} />
        ))}
      </li>
    </ul>
  );
}

const HAPPENED: Record<string, string> = {
  found: 'found in the text',
  coded: 'coded',
  assigned: 'assigned',
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
};

export function eventWords(event: HistoryEvent): string {
  const what = HAPPENED[event.verdict ?? event.what] ?? event.what;
  const position = event.coding?.position;
  const coding = event.coding
    ? position
      ? `: ${glyph(position.stance)} ${position.stance}, ${position.strength}, ${position.proposition}`
      : ': takes no position'
    : '';
  return `${what} by ${event.by}${coding}`;
}

export function History({ events }: { events: readonly HistoryEvent[] }) {
  return (
    <ol class="history">
      {events.map((event) => (
        <li key={`${event.entry} ${event.what}`} class={event.live ? undefined : 'undone'}>
          {eventWords(event)}
          {event.reason && ` “${event.reason}”`}
          <span class="quiet">
            {' '}
            · entry {event.entry}, {event.at.slice(0, 16).replace('T', ' ')} UTC{!event.live && ', undone'}
          </span>
        </li>
      ))}
    </ol>
  );
}

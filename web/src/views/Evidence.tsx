import { useEffect, useRef } from 'preact/hooks';
import * as api from '../api/ledger';
import type { Cell, Statement } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { linkTo } from '../state/router';
import { issueLabel, mayReview, partyName } from '../state/session';
import { dayWords } from '../state/words';
import { Loading, ProblemNotice } from '../widgets/Notice';
import { PlainText } from '../widgets/PlainText';
import { ReviewMark, StanceMark } from '../widgets/Stance';
import { Words } from './Coding';

interface Props {
  readonly party: string;
  readonly issue: string;
  readonly proposition: string;
  readonly cell: Cell;
  readonly onClose: () => void;
}

/** The exact words behind a cell of the matrix. */
export function Evidence({ party, issue, proposition, cell, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
    panel.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      class="card"
      ref={panel}
      tabIndex={-1}
      aria-label={`Words of ${party} on ${proposition}`}
      onKeyDown={(e) => e.key === 'Escape' && onClose()}
    >
      <div class="panel-head">
        <h2>
          {partyName(party)}: {proposition}
        </h2>
        <button type="button" class="small" onClick={onClose}>
          Close
        </button>
      </div>
      <p class="small-text">
        <StanceMark stance={cell.stance} strength={cell.strength} redLine={cell.redLine} />{' '}
        <span class="quiet">on {issueLabel(issue)}</span>
      </p>
      <StatementsById ids={cell.statements} />
    </section>
  );
}

/** Statements by their ids, each with its words, its document and its day. */
export function StatementsById({ ids, first = 20 }: { ids: readonly string[]; first?: number }) {
  const wanted = ids.slice(0, first);
  const found = useResource(JSON.stringify([wanted, ledgerVersion.value]), (signal) =>
    api.statementsById(wanted, signal),
  );
  if (found.problem) return <ProblemNotice problem={found.problem} retry={found.reload} />;
  if (found.data === null) return <Loading what="the words" />;
  return (
    <>
      {found.data.map((one) => (
        <Quoted key={one.id} of={one} />
      ))}
      {ids.length > wanted.length && <p class="quiet">and {ids.length - wanted.length} more</p>}
    </>
  );
}

export function Quoted({ of }: { of: Statement }) {
  return (
    <div class="quoted">
      <Words of={of} />
      <p class="small-text">
        {of.source.actor ? (
          <PlainText text={of.source.actor} />
        ) : (
          <PlainText text={of.source.text || 'no source'} />
        )}
        {of.source.party && ` (${of.source.party})`}, {dayWords(of.saidOn)}
        {of.position && (
          <>
            {' · '}
            <StanceMark
              stance={of.position.stance}
              strength={of.position.strength}
              redLine={of.position.redLine}
            />
          </>
        )}{' '}
        · <ReviewMark review={of.review.state} confidence={of.position?.confidence ?? of.confidence} />
        <br />
        <a href={linkTo('documents', of.document, { s: String(of.number) })}>
          <PlainText text={of.documentTitle ?? of.document} />
        </a>{' '}
        <span class="quiet">
          <PlainText text={of.publisher ?? 'publisher unknown'} />, {dayWords(of.documentDate)} · {of.id}
        </span>
        {mayReview.value && (
          <>
            {' · '}
            <a href={linkTo('review', of.id)}>review</a>
          </>
        )}
      </p>
    </div>
  );
}

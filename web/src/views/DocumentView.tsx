import { useEffect, useMemo } from 'preact/hooks';
import * as api from '../api/ledger';
import type { DocumentText, Statement } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { linkTo, query, setQuery } from '../state/router';

import { count, dayWords, glyph } from '../state/words';
import { End, useGrowing } from '../widgets/growing';
import { HighlightedText } from '../widgets/HighlightedText';
import { Loading, ProblemNotice } from '../widgets/Notice';
import { PlainText } from '../widgets/PlainText';
import { commandOf } from '../widgets/queue';
import type { Mark, Role } from '../widgets/segments';
import { ViewHead } from '../widgets/ViewHead';
import { Export } from './Export';
import { StatementPanel } from './StatementPanel';

/** The stretches of text that belong to statements; words that a later version lost have no place. */
export function marksOf(statements: readonly Statement[]): Mark[] {
  const marks: Mark[] = [];
  for (const statement of statements) {
    if (statement.anchor === 'lost') continue;
    const add = (role: Role, spans: readonly (readonly [number, number])[]) => {
      for (const [start, end] of spans) marks.push({ statement: String(statement.number), role, start, end });
    };
    add('content', statement.content.spans);
    add('source', statement.source.spans);
    add('cue', statement.cue.spans);
    add('condition', statement.position?.condition?.spans ?? []);
  }
  return marks;
}

export function looksOf(statements: readonly Statement[]): Record<string, string> {
  const looks: Record<string, string> = {};
  for (const one of statements) looks[one.number] = one.review.state + (one.position ? ' position' : '');
  return looks;
}

export function DocumentView({ id }: { id: string }) {
  const found = useResource(JSON.stringify([id, ledgerVersion.value]), (signal) =>
    api.documentText(id, signal),
  );
  if (found.problem) {
    return (
      <>
        <ViewHead title="Document" />
        <ProblemNotice problem={found.problem} retry={found.reload} />
        <a href={linkTo('documents')}>All documents</a>
      </>
    );
  }
  return found.data ? <Read key={id} given={found.data} /> : <Loading what="the document" />;
}

function Read({ given }: { given: DocumentText }) {
  const { document: head, text, statements } = given;
  const marks = useMemo(() => marksOf(statements), [statements]);
  const looks = useMemo(() => looksOf(statements), [statements]);
  const chosen = query('s') === '' ? null : query('s');
  const statement = statements.find((one) => String(one.number) === chosen) ?? null;
  const choose = (number: string) => setQuery({ s: number });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command !== 'next' && command !== 'previous') return;
      const at = statements.findIndex((one) => String(one.number) === query('s'));
      const to = statements[command === 'next' ? at + 1 : Math.max(0, at - 1)];
      if (to) choose(String(to.number));
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [statements]);
  return (
    <>
      <ViewHead
        title={head.title ?? head.id}
        lead={
          <>
            {dayWords(head.date)} · <PlainText text={head.publisher ?? 'publisher unknown'} /> ·{' '}
            {count(statements.length, 'statement')}
            {head.url && (
              <>
                {' '}
                · <PlainText text={head.url} />
              </>
            )}
          </>
        }
      >
        <a href={linkTo('documents')} class="small-text">
          All documents
        </a>
      </ViewHead>
      <div class="two">
        <div>
          <Legend />
          {text === null ? (
            <p class="notice">
              The ledger holds no text of this document: it was removed, or it came without one.
            </p>
          ) : (
            <HighlightedText text={text} marks={marks} looks={looks} selected={chosen} onSelect={choose} />
          )}
        </div>
        <div class={statement ? 'aside sheet' : 'aside'}>
          {statement && (
            <StatementPanel key={statement.id} given={statement} onClose={() => setQuery({ s: '' })} />
          )}
          {statements.length === 0 ? (
            <p class="quiet">
              The machine found no statement in this text: nobody is told to have said anything.
            </p>
          ) : (
            <>
              <StatementList statements={statements} chosen={chosen} onChoose={choose} />
              <Export what="the statements of this document" filter={{ document: head.id }} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function Legend() {
  return (
    <p class="legend">
      <span>
        <span class="seg source">who speaks</span>
      </span>
      <span>
        <span class="seg cue">how it is told</span>
      </span>
      <span>
        <span class="seg content position proposed">takes a position</span>, dashed: proposed by machine
      </span>
      <span>
        <span class="seg content position accepted">solid</span>: decided by a person
      </span>
      <span>
        <kbd>n</kbd> <kbd>p</kbd> next, previous statement
      </span>
    </p>
  );
}

interface ListProps {
  readonly statements: readonly Statement[];
  readonly chosen: string | null;
  readonly onChoose: (number: string) => void;
}

/** Statements listed at first and by each step. */
const LISTED_AT_ONCE = 60;

function StatementList({ statements, chosen, onChoose }: ListProps) {
  const growing = useGrowing(
    statements.length,
    LISTED_AT_ONCE,
    statements.findIndex((one) => String(one.number) === chosen),
  );
  return (
    <nav class="panel" aria-label="Statements of this document">
      <h2>Statements</h2>
      <ol class="statement-list">
        {statements.slice(0, growing.shown).map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={String(one.number) === chosen ? 'true' : undefined}
              onClick={() => onChoose(String(one.number))}
            >
              <span class="quiet">s{one.number}</span> {one.source.actor ?? (one.source.text || 'no source')}
              {one.source.party && ` · ${one.source.party}`}
              {one.position && (
                <span class={`stance ${one.position.stance}`}>
                  {' '}
                  <span aria-hidden="true">{glyph(one.position.stance)}</span>
                  <span class="sr">{one.position.stance}</span>
                </span>
              )}
              <span class="sr"> {one.review.state}. </span>
              <span class="line-2">
                <PlainText text={one.content.text} />
                {one.anchor === 'lost' && ' (no longer in the text)'}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <End of={growing} total={statements.length} what="statements" />
    </nav>
  );
}

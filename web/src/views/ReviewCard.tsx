import { useMemo } from 'preact/hooks';
import * as api from '../api/ledger';
import type { Statement } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { linkTo } from '../state/router';
import { textOf } from '../state/texts';
import { dayWords } from '../state/words';
import { excerpt } from '../widgets/excerpt';
import { HighlightedText } from '../widgets/HighlightedText';
import { PlainText } from '../widgets/PlainText';
import { Coding, Words } from './Coding';
import { looksOf, marksOf } from './DocumentView';
import { Background } from './StatementPanel';

/** A statement in its surroundings, with its coding, as a reviewer needs it to decide. */
export function ReviewCard({ of }: { of: Statement }) {
  const detail = useResource(JSON.stringify([of.id, ledgerVersion.value]), (signal) =>
    api.statement(of.id, signal),
  );
  return (
    <article class="card review-card" aria-label={`Statement ${of.id}`}>
      <p class="quiet small-text">
        <a href={linkTo('documents', of.document, { s: String(of.number) })}>
          <PlainText text={of.documentTitle ?? of.document} />
        </a>{' '}
        · <PlainText text={of.publisher ?? 'publisher unknown'} /> · {dayWords(of.documentDate)} · {of.id}
      </p>
      <Surroundings of={of} />
      {of.blind ? (
        <p class="notice">
          You are to code this statement without seeing how it was coded before: read the words, then press{' '}
          <kbd>e</kbd>.
        </p>
      ) : (
        <Coding of={of} />
      )}
      {!of.blind && detail.data && <Background detail={detail.data} />}
    </article>
  );
}

function Surroundings({ of }: { of: Statement }) {
  const text = useResource(`${of.version} ${of.document}`, (signal) =>
    textOf(of.document, of.version, signal),
  );
  const part = useMemo(() => (text.data ? excerpt(text.data, marksOf([of])) : null), [text.data, of]);
  const looks = useMemo(() => looksOf([of]), [of]);
  if (part === null) return <Words of={of} />;
  return (
    <div class="words">
      {part.before && <span class="quiet">… </span>}
      <HighlightedText
        key={of.id}
        text={part.text}
        marks={part.marks}
        looks={looks}
        selected={null}
        onSelect={() => undefined}
      />
      {part.after && <span class="quiet">…</span>}
    </div>
  );
}

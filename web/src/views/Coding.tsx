import type { Statement } from '../api/types';
import { issueLabel, partyName } from '../state/session';
import { dayWords, percent } from '../state/words';
import { PlainText } from '../widgets/PlainText';
import { ReviewMark, StanceMark } from '../widgets/Stance';

/** The exact words of a statement, with who speaks and how it is told. */
export function Words({ of }: { of: Statement }) {
  return (
    <blockquote class="words">
      <PlainText text={of.content.text === '' ? '(the words were removed)' : of.content.text} />
    </blockquote>
  );
}

/** How a statement is read: who it is, for which party, which side, how firmly. */
export function Coding({ of }: { of: Statement }) {
  const { source, position } = of;
  return (
    <dl class="pairs">
      <dt>Said by</dt>
      <dd>
        {source.actor ? <PlainText text={source.actor} /> : <span class="quiet">unknown</span>}
        {source.text !== '' && source.text !== source.actor && (
          <span class="quiet">
            {' '}
            “<PlainText text={source.text} />”
          </span>
        )}
      </dd>
      <dt>For</dt>
      <dd>
        {partyName(source.party)}
        {source.authority === 'binding' && <span class="quiet">, can bind it</span>}
        {of.onBehalfOf && <span class="quiet">, on behalf of {of.onBehalfOf}</span>}
      </dd>
      <dt>Told</dt>
      <dd>
        {of.quoteType} words{of.cue.text !== '' && <> (“{of.cue.text}”)</>}
        {of.hearsay && ', second hand'}
        {of.nestedIn && ', inside another statement'}
      </dd>
      <dt>Day</dt>
      <dd>{dayWords(of.saidOn)}</dd>
      {position ? (
        <>
          <dt>Issue</dt>
          <dd>{issueLabel(position.issue)}</dd>
          <dt>Proposition</dt>
          <dd>
            <PlainText text={position.proposition} />
          </dd>
          <dt>Stance</dt>
          <dd>
            <StanceMark stance={position.stance} strength={position.strength} redLine={position.redLine} />{' '}
            <span class="quiet">({position.act})</span>
          </dd>
          {position.condition && (
            <>
              <dt>Condition</dt>
              <dd>
                “<PlainText text={position.condition.text} />”
              </dd>
            </>
          )}
        </>
      ) : (
        <>
          <dt>Position</dt>
          <dd>takes none</dd>
        </>
      )}
      <dt>Sure</dt>
      <dd>
        {percent(of.confidence)} of who says what
        {position && `, ${percent(position.confidence)} of the position`}
      </dd>
      <dt>State</dt>
      <dd>
        <ReviewMark review={of.review.state} confidence={null} />
        {of.review.by && (
          <span class="quiet">
            {' '}
            by {of.review.by}
            {of.review.at && `, ${of.review.at.slice(0, 16).replace('T', ' ')} UTC`}
          </span>
        )}
        {of.review.reason && <> “{of.review.reason}”</>}
      </dd>
    </dl>
  );
}

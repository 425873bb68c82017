import type { Change, StandOfLine, Utterance } from '../api/types';
import { issueLabel, partyName } from '../state/session';
import { count } from '../state/words';
import { PlainText } from '../widgets/PlainText';
import { ReviewMark, StanceMark } from '../widgets/Stance';
import { StatementLinks } from './StatementLink';

export const KINDS: Record<Change['kind'], string> = {
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

/** Changes of one story together: of one party on one issue and day. Stories stay in the order of the server. */
export function storiesOf(changes: readonly Change[]): Change[][] {
  const stories = new Map<number, Change[]>();
  for (const change of changes) {
    const story = stories.get(change.story);
    if (story) story.push(change);
    else stories.set(change.story, [change]);
  }
  return [...stories.values()];
}

/** One story: its changes, each with the words before and after and what speaks for it. */
export function Story({ changes }: { changes: readonly Change[] }) {
  const first = changes[0]!;
  return (
    <article class="change">
      <span class="day">{first.to.day}</span>
      <div>
        <h3>
          {partyName(first.party)} on {issueLabel(first.issue)}
          {changes.length > 1 && <span class="quiet"> ({count(changes.length, 'change')}, one story)</span>}
        </h3>
        {changes.map((change, i) => (
          <OneChange key={i} change={change} />
        ))}
      </div>
    </article>
  );
}

function OneChange({ change }: { change: Change }) {
  return (
    <div class="one-change">
      <p>
        <PlainText text={change.proposition} />
      </p>
      <p class="small-text">
        <strong>{KINDS[change.kind]}</strong> <span class="quiet">({MEANING[change.kind]})</span> · weight{' '}
        {change.weight.toFixed(2)} <meter min={0} max={1} value={change.weight} aria-hidden="true" />
      </p>
      <p class="small-text quiet">Because {change.because}.</p>
      {change.noise !== null && (
        <p class="small-text noise">
          Likely noise of the coding, no change: <PlainText text={change.noise} />.
        </p>
      )}
      <div class="before-after">
        <StandWords title={`Before, ${change.from.day}`} stand={change.from} />
        <StandWords title={`After, ${change.to.day}`} stand={change.to} />
      </div>
    </div>
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

/** The exact words of an utterance, with where they stand. */
export function Said({ of }: { of: Utterance }) {
  return (
    <>
      <blockquote>
        <PlainText text={of.text} />
      </blockquote>
      <p class="small-text">
        <ReviewMark review={of.review} /> {of.families > 1 && `${of.families} independent sources · `}
        <StatementLinks ids={of.statements} first={3} />
      </p>
    </>
  );
}

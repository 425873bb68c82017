import { Coding } from './Coding';
import type { Reviewing } from './reviewing';

const DONE: Record<string, string> = {
  accepted: 'accepted it',
  corrected: 'corrected it',
  rejected: 'rejected it',
  proposed: 'took a decision back; it is open again',
};

/** Somebody decided on the statement while it lay here: tells who and what, and offers their state. */
export function Collision({ of }: { of: Reviewing }) {
  const now = of.collision.value;
  if (now === null) return null;
  const who = now.review.by ?? 'Somebody';
  return (
    <section class="notice problem" role="alert">
      <strong>
        {who} {DONE[now.review.state] ?? 'changed it'} meanwhile. Your decision was not stored.
      </strong>
      <p>This is how it stands now:</p>
      <Coding of={now} />
      <div class="row">
        <button type="button" class="main" onClick={of.takeOver}>
          Load the new state
        </button>
        <button type="button" onClick={of.leaveIt}>
          Leave it, next statement
        </button>
      </div>
    </section>
  );
}

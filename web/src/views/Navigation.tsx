import { session } from '../state/session';
import { linkTo, place, type View } from '../state/router';

export const TITLES: Record<View, string> = {
  documents: 'Documents',
  review: 'Review',
  positions: 'Positions',
  timeline: 'Timeline',
  changes: 'Changes and tensions',
  flags: 'Flags and voices',
  networks: 'Networks',
  conflict: 'Conflict',
  settlement: 'Settlement',
  scenario: 'Scenario',
  brief: 'Brief',
};

const GROUPS: readonly (readonly [string, readonly View[]])[] = [
  ['Read', ['documents', 'review']],
  ['Compare', ['positions', 'timeline', 'changes', 'flags', 'networks']],
  ['Decide', ['conflict', 'settlement', 'scenario']],
  ['Report', ['brief']],
];

function tally(view: View): number | null {
  const now = session.value;
  if (now === null || now.documents === 0) return null;
  if (view === 'documents') return now.documents;
  if (view === 'review') return now.counts.proposed;
  return null;
}

export function Navigation({ open }: { open: boolean }) {
  const now = place.value.view;
  return (
    <nav class={open ? 'side open' : 'side'} id="navigation" aria-label="Views">
      <a class="brand" href={linkTo('documents')}>
        <img src="./mark.svg" alt="" />
        Parley
      </a>
      {GROUPS.map(([title, views]) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {views.map((view) => (
              <li key={view}>
                <a href={linkTo(view)} aria-current={view === now ? 'page' : undefined}>
                  {TITLES[view]}
                  {tally(view) !== null && (
                    <span class="tally">
                      {tally(view)!.toLocaleString()}
                      {view === 'review' && <span class="sr"> to review</span>}
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="foot">
        <span title={session.value?.ledger}>{session.value?.ledger.split(/[\\/]/).at(-1)}</span>
        <br />
        Parley {session.value?.version}
      </p>
    </nav>
  );
}

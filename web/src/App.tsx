import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Navigation } from './views/Navigation';
import { TopBar } from './views/TopBar';
import { SignIn } from './views/SignIn';
import { ProblemNotice, Loading } from './widgets/Notice';
import { loadSession, locked, session, sessionProblem } from './state/session';
import { place, type View } from './state/router';
import { Brief } from './views/Brief';
import { Changes } from './views/Changes';
import { Conflict } from './views/Conflict';
import { Documents } from './views/Documents';
import { Flags } from './views/Flags';
import { Networks } from './views/Networks';
import { Positions } from './views/Positions';
import { Review } from './views/Review';
import { Scenario } from './views/Scenario';
import { Settlement } from './views/Settlement';
import { Timeline } from './views/Timeline';

const SHOWN: Record<View, ComponentType> = {
  documents: Documents,
  review: Review,
  positions: Positions,
  timeline: Timeline,
  changes: Changes,
  flags: Flags,
  networks: Networks,
  conflict: Conflict,
  settlement: Settlement,
  scenario: Scenario,
  brief: Brief,
};

/** The page: navigation, the bar with the day of the page, and the view that the address names. */
export function App() {
  const open = useSignal(false);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const { view, id } = place.value;
  useEffect(() => {
    open.value = false;
    if (first.current) first.current = false;
    else {
      scrollTo(0, 0);
      main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  }, [view, id]);
  const Shown = SHOWN[view];
  return (
    <div class="shell">
      <a
        class="skip"
        href="#main"
        onClick={(e) => {
          e.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the content
      </a>
      <Navigation open={open.value} />
      <TopBar menu={open} />
      <main id="main" ref={main} tabIndex={-1}>
        {sessionProblem.value && session.value === null ? (
          <ProblemNotice problem={sessionProblem.value} retry={() => void loadSession()} />
        ) : session.value === null ? (
          <Loading what="the ledger" />
        ) : locked.value ? (
          <SignIn />
        ) : (
          <Shown />
        )}
      </main>
    </div>
  );
}

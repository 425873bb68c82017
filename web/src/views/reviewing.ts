import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import * as api from '../api/ledger';
import { asProblem, type ApiProblem } from '../api/problem';
import type { Decision, Statement } from '../api/types';
import { ledgerChanged } from '../state/ledger';
import {
  current,
  decide as decided,
  extend,
  move,
  queueOf,
  remaining,
  reopen,
  type Queue,
} from '../widgets/queue';

export interface ReviewFilter {
  readonly party: string;
  readonly issue: string;
  readonly document: string;
  readonly asOf: string;
  /** What this coder has left to do of what is assigned to the coder; empty: whatever is proposed. */
  readonly assignedTo: string;
}

/** What a reviewer has on the desk and can do with it. */
export interface Reviewing {
  readonly statement: Statement | null;
  readonly left: number;
  readonly loading: boolean;
  readonly busy: Signal<boolean>;
  readonly problem: Signal<ApiProblem | null>;
  readonly collision: Signal<Statement | null>;
  /** What just happened, for screen readers. */
  readonly said: Signal<string>;
  readonly step: (by: number) => void;
  readonly decide: (decision: Decision) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly takeOver: () => void;
  readonly leaveIt: () => void;
}

const AT_ONCE = 50;
/** With fewer open statements than this at hand, further ones are fetched. */
const LOW = 10;

const PAST: Record<Decision['verdict'], string> = {
  accept: 'Accepted',
  correct: 'Corrected',
  reject: 'Rejected',
  code: 'Coded',
};

interface Desk {
  /** The filter that the queue was loaded by; while another one is being loaded nothing lies on the desk. */
  readonly of: string;
  readonly queue: Queue;
  readonly known: Readonly<Record<string, Statement>>;
  readonly next: string | null;
}

const BARE: Desk = { of: '', queue: queueOf([]), known: {}, next: null };

function withStatements(desk: Desk, list: readonly Statement[]): Desk {
  const known = { ...desk.known };
  for (const one of list) known[one.id] = one;
  return { ...desk, known };
}

async function load(filter: ReviewFilter, only: string | null, signal: AbortSignal): Promise<Desk> {
  const [page, first] = await Promise.all([
    api.queue({ ...filter, limit: AT_ONCE }, signal),
    only === null ? null : api.statement(only, signal),
  ]);
  const list = first ? [first.statement, ...page.statements.filter((s) => s.id !== only)] : page.statements;
  return withStatements({ ...BARE, queue: queueOf(list.map((s) => s.id)), next: page.next }, list);
}

/** Keeps the queue of a filter; `only` comes first, whatever its state. */
export function useReviewing(filter: ReviewFilter, only: string | null): Reviewing {
  const desk = useSignal<Desk>(BARE);
  const loading = useSignal(true);
  const busy = useSignal(false);
  const problem = useSignal<ApiProblem | null>(null);
  const collision = useSignal<Statement | null>(null);
  const said = useSignal('');
  const key = JSON.stringify([filter, only]);

  useEffect(() => {
    const abort = new AbortController();
    loading.value = true;
    problem.value = null;
    collision.value = null;
    desk.value = BARE;
    load(filter, only, abort.signal)
      .then((found) => {
        if (!abort.signal.aborted) desk.value = { ...found, of: key };
      })
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        desk.value = { ...BARE, of: key };
        problem.value = asProblem(error);
      })
      .finally(() => {
        if (!abort.signal.aborted) loading.value = false;
      });
    return () => abort.abort();
  }, [key]);

  const guarded = async (work: () => Promise<void>) => {
    if (busy.peek()) return;
    busy.value = true;
    problem.value = null;
    try {
      await work();
    } catch (error) {
      problem.value = asProblem(error);
    } finally {
      busy.value = false;
    }
  };

  const refill = async () => {
    const now = desk.peek();
    if (now.next === null || remaining(now.queue) >= LOW) return;
    const page = await api.queue({ ...filter, limit: AT_ONCE, after: now.next });
    const fresh = withStatements(desk.peek(), page.statements);
    desk.value = {
      ...fresh,
      queue: extend(
        fresh.queue,
        page.statements.map((s) => s.id),
      ),
      next: page.next,
    };
  };

  const step = (by: number) => {
    collision.value = null;
    desk.value = { ...desk.peek(), queue: move(desk.peek().queue, by) };
  };

  const decide = (decision: Decision) =>
    guarded(async () => {
      const id = current(desk.peek().queue);
      const statement = id === null ? undefined : desk.peek().known[id];
      if (!statement) return;
      try {
        const after = await api.decide(statement.id, statement.seen, decision);
        const now = withStatements(desk.peek(), [after]);
        desk.value = { ...now, queue: decided(now.queue, after.id, after.review.state) };
        said.value = `${PAST[decision.verdict]} ${after.id}.`;
        collision.value = null;
        ledgerChanged();
      } catch (error) {
        const refused = asProblem(error);
        if (refused.status !== 412) throw refused;
        const found = refused.body['current'] as Statement | undefined;
        collision.value = found ?? (await api.statement(statement.id)).statement;
      }
      await refill();
    });

  const undo = () =>
    guarded(async () => {
      const undone = await api.undo();
      const list = await api.statementsById(undone.statements.slice(0, AT_ONCE));
      // asked for by itself, because it may be one to code blind
      const first = list[0] && (await api.statement(list[0].id)).statement;
      let now = withStatements(desk.peek(), first ? [...list, first] : list);
      if (first) now = { ...now, queue: reopen(now.queue, first.id) };
      desk.value = now;
      said.value = `Entry ${undone.undone} was taken back.`;
      collision.value = null;
      ledgerChanged();
    });

  const takeOver = () => {
    const now = collision.peek();
    if (now) desk.value = withStatements(desk.peek(), [now]);
    collision.value = null;
  };

  const leaveIt = () => {
    const now = collision.peek();
    takeOver();
    if (now) desk.value = { ...desk.peek(), queue: decided(desk.peek().queue, now.id, now.review.state) };
  };

  const shown = desk.value.of === key ? desk.value : BARE;
  const id = current(shown.queue);
  const all = shown.known;
  const statement = id === null ? null : (all[id] ?? null);
  const left = remaining(shown.queue);
  const open = statement !== null && (left > 0 || id === only) ? statement : null;
  return {
    statement: open,
    left,
    loading: loading.value || shown.of !== key,
    busy,
    problem,
    collision,
    said,
    step,
    decide,
    undo,
    takeOver,
    leaveIt,
  };
}

/** What a key means while the queue is open. */
export type Command =
  'accept' | 'correct' | 'reject' | 'next' | 'previous' | 'code' | 'undo' | 'help' | 'open';

const KEYS: Record<string, Command> = {
  a: 'accept',
  c: 'correct',
  r: 'reject',
  e: 'code',
  n: 'next',
  j: 'next',
  p: 'previous',
  k: 'previous',
  u: 'undo',
  o: 'open',
  '?': 'help',
};

export const KEY_WORDS: readonly (readonly [string, string])[] = [
  ['a', 'accept the coding as it is'],
  ['c', 'correct it'],
  ['r', 'reject it, with a reason'],
  ['e', 'code it yourself; this decides nothing'],
  ['n or j', 'next statement'],
  ['p or k', 'previous statement'],
  ['u', 'take back your latest decision'],
  ['o', 'open it in its document'],
  ['?', 'show or hide this help'],
];

/** The command of a key press; none while a field has the focus or with a modifier held. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target as { tagName?: string; isContentEditable?: boolean } | null;
  const tag = target?.tagName ?? '';
  if (tag === 'INPUT' || tag === 'TEXTAREA' || tag === 'SELECT' || target?.isContentEditable) return null;
  return KEYS[event.key] ?? null;
}

/** The statements to review and the place in them. Decided ones stay in place, so that 'previous' finds them. */
export interface Queue {
  readonly ids: readonly string[];
  readonly at: number;
  readonly decided: Readonly<Record<string, string>>;
}

export function queueOf(ids: readonly string[]): Queue {
  return { ids, at: 0, decided: {} };
}

export function current(queue: Queue): string | null {
  return queue.ids[queue.at] ?? null;
}

export function move(queue: Queue, by: number): Queue {
  const at = Math.max(0, Math.min(queue.at + by, queue.ids.length - 1));
  return at === queue.at ? queue : { ...queue, at };
}

export function remaining(queue: Queue): number {
  return queue.ids.filter((id) => !(id in queue.decided)).length;
}

/** Marks the current statement as decided and goes to the next open one; around the end to those skipped. */
export function decide(queue: Queue, id: string, verdict: string): Queue {
  const decided = { ...queue.decided, [id]: verdict };
  const size = queue.ids.length;
  const from = queue.ids.indexOf(id);
  for (let step = 1; step < size; step++) {
    const at = (from + step) % size;
    if (!(queue.ids[at]! in decided)) return { ...queue, at, decided };
  }
  return { ...queue, at: Math.max(0, from), decided };
}

/** Opens a statement again whose decision was taken back, and goes to it. */
export function reopen(queue: Queue, id: string): Queue {
  const decided = { ...queue.decided };
  delete decided[id];
  const at = queue.ids.indexOf(id);
  return at < 0 ? { ...queue, ids: [id, ...queue.ids], at: 0, decided } : { ...queue, at, decided };
}

/** Adds statements that were loaded later; those already there keep their place. */
export function extend(queue: Queue, ids: readonly string[]): Queue {
  const known = new Set(queue.ids);
  return { ...queue, ids: [...queue.ids, ...ids.filter((id) => !known.has(id))] };
}

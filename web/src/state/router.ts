import { computed, signal } from '@preact/signals';

/** The views of the page, in the order of the navigation. The first is shown when the address names none. */
export const VIEWS = [
  'documents',
  'review',
  'positions',
  'timeline',
  'changes',
  'flags',
  'networks',
  'conflict',
  'settlement',
  'scenario',
  'brief',
] as const;

export type View = (typeof VIEWS)[number];

/** Where the reader is: a view, the thing looked at in it, and the state of the view. */
export interface Place {
  readonly view: View;
  readonly id: string | null;
  readonly query: Readonly<Record<string, string>>;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads the part of an address after '#'. Anything unknown leads to the first view, never to an error. */
export function parsePlace(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s);
  const slash = path.indexOf('/');
  const name = slash < 0 ? path : path.slice(0, slash);
  const id = slash < 0 ? '' : decode(path.slice(slash + 1));
  const view = (VIEWS as readonly string[]).includes(name) ? (name as View) : VIEWS[0];
  const query: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(search)) query[key] = value;
  return { view, id: id === '' ? null : id, query };
}

/** Writes a place as an address; empty values are left out, so that equal places have equal addresses. */
export function formatPlace(place: Place): string {
  const id = place.id === null ? '' : '/' + encodeURIComponent(place.id);
  const search = new URLSearchParams();
  for (const key of Object.keys(place.query).sort()) {
    const value = place.query[key];
    if (value !== undefined && value !== '') search.set(key, value);
  }
  const text = search.toString();
  return `#/${place.view}${id}${text === '' ? '' : '?' + text}`;
}

export const place = signal<Place>(parsePlace(globalThis.location?.hash ?? ''));

/** The day by which things had been said, for the whole page; empty for everything. */
export const asOf = computed(() => place.value.query['asof'] ?? '');

/** The address of another view; the day of the whole page goes along. */
export function linkTo(view: View, id: string | null = null, query: Record<string, string> = {}): string {
  return formatPlace({ view, id, query: { asof: asOf.value, ...query } });
}

export function go(address: string): void {
  location.hash = address;
}

/** Changes the state of the view; `step` makes the change one that the browser's Back returns from. */
export function setQuery(change: Record<string, string>, step = false): void {
  const next = { ...place.value, query: { ...place.value.query, ...change } };
  const address = formatPlace(next);
  if (step) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  place.value = parsePlace(address);
}

export function query(name: string): string {
  return place.value.query[name] ?? '';
}

export function listenToAddress(): void {
  const read = () => (place.value = parsePlace(location.hash));
  addEventListener('hashchange', read);
  addEventListener('popstate', read);
}

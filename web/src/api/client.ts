import { problemOf } from './problem';

export const ROOT = '/api/v1';

type Value = string | number | boolean | null | undefined;

/** Values to ask by; a list repeats its name. */
export type Query = Readonly<Record<string, Value | readonly string[]>>;

export interface Question {
  readonly query?: Query;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Answer<T> {
  readonly data: T;
  readonly etag: string | null;
}

/** The address of a resource; values that are empty are not sent. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) search.append(name, String(one));
    else if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return ROOT + path + (text === '' ? '' : '?' + text);
}

/** A file that the server wrote, and what it says about it in headers. */
export interface AnswerFile {
  readonly blob: Blob;
  readonly headers: Headers;
}

/** Asks for a file; what the server refuses is thrown as an {@link ApiProblem}. */
export async function file(path: string, query?: Query): Promise<AnswerFile> {
  const response = await fetch(address(path, query), { credentials: 'same-origin' });
  if (!response.ok) throw await problemOf(response);
  return { blob: await response.blob(), headers: response.headers };
}

/** Asks the server; what it refuses is thrown as an {@link ApiProblem}. */
export async function ask<T>(method: string, path: string, question: Question = {}): Promise<Answer<T>> {
  const { body } = question;
  const raw = typeof body === 'string' || body instanceof Blob || body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json', ...question.headers };
  if (body !== undefined && !raw) headers['content-type'] = 'application/json';
  const response = await fetch(address(path, question.query), {
    method,
    headers,
    body: body === undefined ? undefined : raw ? (body as BodyInit) : JSON.stringify(body),
    signal: question.signal,
    credentials: 'same-origin',
  });
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  return { data: (text === '' ? null : JSON.parse(text)) as T, etag: response.headers.get('etag') };
}

/** The ledger entry that answers have to count: the last one that this page wrote. */
let written = 0;

/** What this page wrote has to be in every answer from now on. */
export function mustSee(entry: number): void {
  written = Math.max(written, entry);
}

const AGAIN_MS = 400;
const AGAIN_MOST = 8;

/** The server may answer what costs much from a moment ago; an answer without one's own writing is stale. */
function stale(data: unknown): boolean {
  const revision = (data as { revision?: unknown } | null)?.revision;
  return typeof revision === 'number' && revision < written;
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    const { data } = await ask<T>('GET', path, { query, signal });
    if (!stale(data) || tries === AGAIN_MOST) return data;
    await new Promise((done) => setTimeout(done, AGAIN_MS));
  }
}

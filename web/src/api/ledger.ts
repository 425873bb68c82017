import { ask, file, get, mustSee, ROOT, type AnswerFile } from './client';
import type {
  Agreement,
  Assignments,
  Changes,
  Codebook,
  Decision,
  DocumentPage,
  DocumentText,
  Examples,
  Findings,
  Job,
  Lines,
  Network,
  Polarisation,
  Positions,
  QueuePage,
  Reviewers,
  ScenarioRequest,
  Session,
  Sharing,
  Statement,
  StatementDetail,
  StatementPage,
  Undone,
} from './types';

type Filter = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

export const session = (signal?: AbortSignal) => get<Session>('/session', {}, signal);
export const codebook = (signal?: AbortSignal) => get<Codebook>('/codebook', {}, signal);
export const examples = (signal?: AbortSignal) => get<Examples>('/examples', {}, signal);

export async function signIn(token: string): Promise<Session> {
  return (await ask<Session>('POST', '/session', { body: { token } })).data;
}

export async function signOut(): Promise<void> {
  await ask('DELETE', '/session');
}

export const documents = (filter: Filter, signal?: AbortSignal) =>
  get<DocumentPage>('/documents', filter, signal);
export const documentText = (id: string, signal?: AbortSignal) =>
  get<DocumentText>('/document', { id }, signal);
export const statements = (filter: Filter, signal?: AbortSignal) =>
  get<StatementPage>('/statements', filter, signal);
export const statement = (id: string, signal?: AbortSignal) =>
  get<StatementDetail>('/statement', { id }, signal);
export const queue = (filter: Filter, signal?: AbortSignal) => get<QueuePage>('/queue', filter, signal);
export const positions = (filter: Filter, signal?: AbortSignal) =>
  get<Positions>('/positions', filter, signal);
export const lines = (filter: Filter, signal?: AbortSignal) => get<Lines>('/lines', filter, signal);
export const changes = (filter: Filter, signal?: AbortSignal) => get<Changes>('/changes', filter, signal);
export const findings = (filter: Filter, signal?: AbortSignal) => get<Findings>('/findings', filter, signal);
export const network = (filter: Filter, signal?: AbortSignal) => get<Network>('/network', filter, signal);
export const polarisation = (filter: Filter, signal?: AbortSignal) =>
  get<Polarisation>('/network/polarisation', filter, signal);

export const agreement = (filter: Filter, signal?: AbortSignal) =>
  get<Agreement>('/agreement', filter, signal);
export const assignments = (filter: Filter, signal?: AbortSignal) =>
  get<Assignments>('/assignments', filter, signal);
export const reviewers = (signal?: AbortSignal) => get<Reviewers>('/reviewers', {}, signal);
export const exported = (filter: Filter): Promise<AnswerFile> => file('/export', filter);

/** Shares what fits out among coders; how many assignments that made. */
export async function assign(filter: Filter, body: Sharing): Promise<number> {
  return (await ask<{ changed: number }>('POST', '/assignments', { query: filter, body })).data.changed;
}

/** Takes assignments back by their numbers. */
export async function withdraw(numbers: readonly number[]): Promise<number> {
  const body = { numbers };
  return (await ask<{ changed: number }>('POST', '/assignments/withdraw', { body })).data.changed;
}

/** The most ids that one question may name. */
const IDS_AT_ONCE = 100;

/** Statements in the order of the given ids; those that the ledger does not hold are left out. */
export async function statementsById(ids: readonly string[], signal?: AbortSignal): Promise<Statement[]> {
  const found = new Map<string, Statement>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const id = ids.slice(from, from + IDS_AT_ONCE);
    const page = await statements({ id, limit: IDS_AT_ONCE }, signal);
    for (const one of page.statements) found.set(one.id, one);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Decides on a statement as it was seen; throws a problem with status 412 if it was changed since. */
export async function decide(id: string, seen: number, decision: Decision): Promise<Statement> {
  const headers = { 'if-match': `"${seen}"` };
  const after = (
    await ask<Statement>('POST', '/statement/review', { query: { id }, headers, body: decision })
  ).data;
  mustSee(after.seen);
  return after;
}

export async function undo(entry?: number): Promise<Undone> {
  const undone = (await ask<Undone>('POST', '/undo', { body: entry === undefined ? {} : { entry } })).data;
  mustSee(undone.entry);
  return undone;
}

export async function addDocuments(files: readonly File[]): Promise<Job> {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return (await ask<Job>('POST', '/documents', { body: form })).data;
}

export async function analyse(
  kind: 'conflict' | 'settlement',
  name: string,
  text: string,
  more: Filter = {},
): Promise<Job> {
  const headers = { 'content-type': 'text/plain' };
  return (await ask<Job>('POST', `/${kind}`, { query: { name, ...more }, headers, body: text })).data;
}

export async function scenario(body: ScenarioRequest): Promise<Job> {
  return (await ask<Job>('POST', '/scenario', { body })).data;
}

/** The address of a file that the server writes. */
export function fileAddress(path: string, query: Record<string, string>): string {
  return `${ROOT}${path}?${new URLSearchParams(Object.entries(query).filter(([, v]) => v !== '')).toString()}`;
}

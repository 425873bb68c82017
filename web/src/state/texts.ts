import * as api from '../api/ledger';

/** Texts of documents lately looked at, so that a reviewer's next statement does not load its document again. */
const texts = new Map<string, string | null>();
const KEPT = 20;

export async function textOf(id: string, version: number, signal?: AbortSignal): Promise<string | null> {
  const key = `${version} ${id}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const { text } = await api.documentText(id, signal);
  texts.set(key, text);
  const oldest = texts.keys().next().value;
  if (texts.size > KEPT && oldest !== undefined) texts.delete(oldest);
  return text;
}

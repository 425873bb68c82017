import { computed, effect, signal } from '@preact/signals';
import { session as ask } from '../api/ledger';
import { asProblem, type ApiProblem } from '../api/problem';
import type { Session } from '../api/types';
import { ledgerVersion } from './ledger';
import { plainId } from './words';

export const session = signal<Session | null>(null);
export const sessionProblem = signal<ApiProblem | null>(null);

/** Whether the reader may decide on statements. */
export const mayReview = computed(
  () => session.value?.role === 'reviewer' || session.value?.role === 'adjudicator',
);

/** Whether the reader may share work out. */
export const mayAssign = computed(() => session.value?.role === 'adjudicator');

/** Whether nothing can be read before a token is given. */
export const locked = computed(() => session.value?.needsToken === true && session.value.user === null);

export async function loadSession(): Promise<void> {
  try {
    session.value = await ask();
    sessionProblem.value = null;
  } catch (error) {
    sessionProblem.value = asProblem(error);
  }
}

/** Loads the session now and whenever the page has changed the ledger. */
export function keepSession(): void {
  effect(() => {
    void ledgerVersion.value;
    void loadSession();
  });
}

/** The code book's name of an issue. */
export function issueLabel(id: string): string {
  return session.value?.issues.find((i) => i.id === id)?.label ?? plainId(id);
}

/** A party with its full name where it is known. */
export function partyName(id: string | null): string {
  if (id === null) return 'party unknown';
  const name = session.value?.parties.find((p) => p.id === id)?.name;
  return name && name !== id ? `${name} (${id})` : id;
}

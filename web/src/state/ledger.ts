import { signal } from '@preact/signals';

/** Counts up whenever this page changes the ledger, so that every view that shows it asks again. */
export const ledgerVersion = signal(0);

export function ledgerChanged(): void {
  ledgerVersion.value = ledgerVersion.peek() + 1;
}

import { standLevel } from '../state/words';

/** Where a party stood on a proposition from a day on. */
export interface Stand {
  readonly day: string;
  readonly stance: string;
  readonly strength: string;
}

/** A corner of a step line; `level` runs from -4 (categorically against) to 4 (categorically for). */
export interface StepPoint {
  readonly line: string;
  readonly day: Date;
  readonly level: number;
}

/** A day of the ledger as a moment that plots can place: midnight UTC. */
export function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/**
 * The corners of a step line: one per stand, and the last stand held until `until`. A line without a dated
 * stand has none. Stands after `until` are left out.
 */
export function stepPoints(line: string, stands: readonly Stand[], until: string): StepPoint[] {
  const dated = stands.filter((s) => s.day !== '' && (until === '' || s.day <= until));
  const points = [...dated]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((s) => ({ line, day: dayOf(s.day), level: standLevel(s.stance, s.strength) }));
  const last = points.at(-1);
  if (last && until !== '' && isoDay(last.day) < until) points.push({ ...last, day: dayOf(until) });
  return points;
}

/** All days from the first to the last, as numbers for a slider; null without days. */
export function dayRange(
  first: string | null,
  last: string | null,
): { days: number; at: (n: number) => string; of: (day: string) => number } | null {
  if (!first || !last || first > last) return null;
  const start = dayOf(first).getTime();
  const days = Math.round((dayOf(last).getTime() - start) / 86_400_000);
  const clamp = (n: number) => Math.max(0, Math.min(days, n));
  return {
    days,
    at: (n) => isoDay(new Date(start + clamp(n) * 86_400_000)),
    of: (day) => clamp(Math.round((dayOf(day).getTime() - start) / 86_400_000)),
  };
}

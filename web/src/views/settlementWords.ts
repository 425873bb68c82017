import type { SettlementReport } from '../api/types';

/** A fair solution, one of perhaps several optima. */
export interface Solution {
  readonly kind: string;
  readonly name: string;
  readonly because: string;
  readonly outcome: readonly number[];
  readonly utilities: readonly number[];
}

const KINDS: readonly (readonly [string, string, string])[] = [
  ['nash', 'Nash', 'the largest product of the gains'],
  ['kalaiSmorodinsky', 'Kalai–Smorodinsky', 'equal shares of what each could gain at most'],
  ['egalitarian', 'Egalitarian', 'the least gain is as large as it can be'],
  ['utilitarian', 'Utilitarian', 'the largest sum'],
];

interface RawSolution {
  readonly points: readonly { readonly outcome: readonly number[]; readonly utilities: readonly number[] }[];
}

export function solutionsOf(report: SettlementReport): Solution[] {
  return KINDS.flatMap(([kind, name, because]) => {
    const raw = report.result[kind] as RawSolution | null | undefined;
    return (raw?.points ?? []).map(({ outcome, utilities }) => ({ kind, name, because, outcome, utilities }));
  });
}

/** An outcome in words: the value of every issue. */
export function outcomeWords(report: SettlementReport, outcome: readonly number[]): string {
  return report.model.issues
    .map((issue, i) => `${issue.name}: ${issue.values[outcome[i] ?? -1] ?? '?'}`)
    .join('; ');
}

export interface RedLineSets {
  readonly blocking: readonly (readonly string[])[];
  readonly concessions: readonly (readonly string[])[];
  readonly possible: boolean | null;
  readonly complete: boolean;
}

/** Blocking and concession sets; nothing is known of them where the model has no red lines. */
export function setsOf(report: SettlementReport): RedLineSets {
  const raw = report.result['blocking'] as
    | { mus?: string[][]; mcs?: string[][]; possible?: boolean; feasible?: number; complete?: boolean }
    | null
    | undefined;
  const possible = raw?.possible ?? (raw?.feasible === undefined ? null : raw.feasible > 0);
  return {
    blocking: raw?.mus ?? [],
    concessions: raw?.mcs ?? [],
    possible: report.model.redLines.length === 0 ? null : possible,
    complete: raw?.complete ?? true,
  };
}

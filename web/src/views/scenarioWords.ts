import type { OpenDeals, Premise, Refusal, ScenarioReport, ScenarioWords, ValueStanding } from '../api/types';
import { someOf } from '../state/words';

/** The words behind each statement of a scenario, by the statement's id. */
export function wordsOf(report: ScenarioReport): ReadonlyMap<string, ScenarioWords> {
  const words = new Map<string, ScenarioWords>();
  for (const premise of report.scenario.premises) {
    const stands = [premise.now, ...(premise.before ?? [])];
    for (const stand of stands) for (const one of stand.evidence ?? []) words.set(one.statement, one);
  }
  return words;
}

/** Says a no or a wish as the command line does. */
function verb(premise: Premise): string {
  const against = premise.stance === 'against';
  if (premise.conditionTied) {
    return premise.role === 'red line' ? 'accepts only on a condition' : 'asks for a condition';
  }
  switch (premise.role) {
    case 'red line':
      return against ? 'rules out' : 'will not go without';
    case 'objection':
      return against ? 'says no to' : 'insists';
    case 'preference':
      return against ? 'would rather not' : 'is for';
    case 'concession':
      return against ? 'gave up a no, earlier against' : 'gave up a no, earlier for';
    default:
      return 'speaks of';
  }
}

/** What a party does about a proposition, e.g. "rules out". */
export function refusalVerb(refusal: Refusal, premises: ReadonlyMap<string, Premise>): string {
  const premise = premises.get(refusal.premise);
  return premise ? verb(premise) : refusal.redLine ? 'draws a red line on' : 'objects on';
}

export function premiseVerb(premise: Premise): string {
  return verb(premise);
}

/** Kinds of standing in the order in which a reader asks for them. */
const ORDER = ['refuses', 'objects', 'on condition', 'wants', 'no objection', 'unknown'] as const;

const WORDS: Record<string, readonly [string, string]> = {
  refuses: ['rules it out', 'rule it out'],
  objects: ['says no', 'say no'],
  'on condition': ['has a condition', 'have a condition'],
  wants: ['is for it', 'are for it'],
  'no objection': ['does not object', 'do not object'],
  unknown: ['said nothing on it', 'said nothing on it'],
};

/** Who stands how on a value, e.g. "PT says no; IS is for it; NO said nothing on it". */
export function standingWords(
  value: ValueStanding,
  name: (party: string) => string,
  most = Infinity,
): string {
  const parties = Object.keys(value.standings);
  const kinds: string[] = [...ORDER, ...new Set(Object.values(value.standings))];
  const parts = [...new Set(kinds)].flatMap((kind) => {
    const who = parties.filter((p) => value.standings[p] === kind);
    if (who.length === 0) return [];
    const [one, many] = WORDS[kind] ?? [kind, kind];
    return [`${someOf(who.map(name), most)} ${who.length === 1 ? one : many}`];
  });
  return parts.join('; ');
}

/** A deal as values by issue, e.g. "Territory: all returned; Guarantees: none". */
export function valuesWords(
  values: Readonly<Record<string, string>>,
  labels: ReadonlyMap<string, string>,
): string {
  return Object.entries(values)
    .map(([issue, value]) => `${labels.get(issue) ?? issue}: ${value}`)
    .join('; ');
}

/** How many combinations giving up the premises of a set opens; null where that was not counted. */
export function opens(found: OpenDeals, set: readonly Refusal[]): number | null {
  const wanted = set
    .map((r) => r.premise)
    .sort()
    .join(' ');
  for (const part of found.parts) {
    for (const one of part.concessions) {
      if ([...one.premises].sort().join(' ') === wanted) return one.opens;
    }
  }
  return null;
}

/** Words without the quotation marks around them, to stand between the page's own. */
export function bare(words: string): string {
  return words.replace(/^[\s"“”„«»‘’']+/, '').replace(/[\s"“”„«»‘’',]+$/, '');
}

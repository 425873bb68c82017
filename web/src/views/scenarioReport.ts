/** The parts of parley/scenario/1 that the page shows; the API passes the object on as it is. */
export interface ScenarioReport {
  readonly settlement?: ScenarioSettlement;
  readonly efficient?: {
    readonly dealExists?: Share;
    readonly deals?: readonly { readonly values: Values; readonly efficient?: Share }[];
  };
  readonly [more: string]: unknown;
}

export interface Share {
  readonly share: number;
  readonly standardError: number;
}

export type Values = Readonly<Record<string, string>>;

export interface Premise {
  readonly id: string;
  readonly party: string;
  readonly issue: string;
  readonly proposition: string;
  readonly role: string;
  readonly stance: string;
  readonly strength: string;
  readonly assumed?: boolean;
  readonly statements: readonly string[];
}

export interface IssueValue {
  readonly value: string;
  readonly verdict: string;
  readonly standings: Readonly<Record<string, string>>;
  readonly against: readonly string[];
}

export interface BlockingMember {
  readonly party: string;
  readonly proposition: string;
  readonly statements: readonly string[];
}

export interface ScenarioSettlement {
  readonly verdict: string;
  readonly summary: string;
  readonly parties: readonly string[];
  readonly issues: readonly { readonly id: string; readonly label: string; readonly values: readonly IssueValue[] }[];
  readonly premises: readonly Premise[];
  readonly blocking?: {
    readonly level: string;
    readonly mus: readonly (readonly BlockingMember[])[];
    readonly mcs: readonly (readonly BlockingMember[])[];
    readonly complete: boolean;
  };
  readonly open: readonly { readonly values: Values; readonly objections?: readonly string[] }[];
  readonly unheard: readonly { readonly party: string; readonly issues: readonly string[]; readonly everywhere?: boolean }[];
  readonly notes?: readonly string[];
}

/** The settlement part of a report, or null where an answer of another form came. */
export function settlementOf(report: ScenarioReport): ScenarioSettlement | null {
  const part = report.settlement;
  return part && Array.isArray(part.issues) && Array.isArray(part.premises) ? part : null;
}

export function valuesWords(values: Values, labels: ReadonlyMap<string, string>): string {
  return Object.entries(values)
    .map(([issue, value]) => `${labels.get(issue) ?? issue}: ${value}`)
    .join('; ');
}

import { query, setQuery } from '../state/router';
import { session } from '../state/session';
import { Select } from '../widgets/Select';

/** The filters that several views share; each is kept in the address under its name. */

export function PartyFilter() {
  const parties = session.value?.parties ?? [];
  return (
    <Select
      label="Party"
      any="all parties"
      value={query('party')}
      choices={parties.map((p) => ({ value: p.id, label: p.name ? `${p.name} (${p.id})` : p.id }))}
      onChange={(party) => setQuery({ party })}
    />
  );
}

/** Only issues on which something was said. */
export function IssueFilter() {
  const issues = (session.value?.issues ?? []).filter((i) => i.statements > 0);
  return (
    <Select
      label="Issue"
      any="all issues"
      value={query('issue')}
      choices={issues.map((i) => ({ value: i.id, label: i.label }))}
      onChange={(issue) => setQuery({ issue })}
    />
  );
}

const SHARES = ['0.5', '0.6', '0.7', '0.8', '0.9'];

/**
 * How sure the machine must be of what nobody has reviewed. `usual` is what the view takes while the address
 * says nothing; empty for all.
 */
export function ConfidenceFilter({ usual = '' }: { usual?: string }) {
  const sure = SHARES.map((value) => ({ value, label: `${Math.round(Number(value) * 100)} % sure or more` }));
  return (
    <Select
      label="Proposals of the machine"
      any={usual === '' ? 'all' : undefined}
      value={query('confidence') || usual}
      choices={usual === '' ? sure : [{ value: '0', label: 'all' }, ...sure]}
      onChange={(confidence) => setQuery({ confidence })}
    />
  );
}

import type { ComponentChildren } from 'preact';
import { issueLabel, partyName } from '../state/session';
import { DataTable, type Column, type TableProps } from '../widgets/DataTable';
import { PlainText } from '../widgets/PlainText';
import { StatementLinks } from './StatementLink';

/** Columns that tables of several views share: the file holds the id, the page shows the name. */

export const PARTY: Column<{ readonly party: string }> = {
  name: 'Party',
  value: (row) => row.party,
  show: (row) => partyName(row.party),
};

export const ISSUE: Column<{ readonly issue: string }> = {
  name: 'Issue',
  value: (row) => row.issue,
  show: (row) => issueLabel(row.issue),
};

export const PROPOSITION: Column<{ readonly proposition: string }> = {
  name: 'Proposition',
  value: (row) => row.proposition,
  show: (row) => <PlainText text={row.proposition} />,
};

/** The statements behind a row, each leading to its place; the file holds all ids. */
export function statementsColumn(name: string): Column<{ readonly statements: readonly string[] }> {
  return {
    name,
    value: (row) => row.statements.join(' '),
    show: (row) => <StatementLinks ids={row.statements} />,
  };
}

interface CardProps<Row> extends TableProps<Row> {
  readonly title: string;
  /** What stands between the title and the table. */
  readonly children?: ComponentChildren;
}

/** A table under a title. */
export function TableCard<Row>({ title, children, ...table }: CardProps<Row>) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {children}
      <DataTable {...table} />
    </section>
  );
}

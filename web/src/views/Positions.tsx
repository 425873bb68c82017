import { useMemo } from 'preact/hooks';
import * as api from '../api/ledger';
import type { Cell, Positions as Found } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { asOf, linkTo, query, setQuery } from '../state/router';
import { issueLabel, session } from '../state/session';
import { count } from '../state/words';
import { csv, download } from '../widgets/csv';
import { partiesOf, type MatrixRow } from '../widgets/matrix';
import { Matrix } from '../widgets/PositionMatrix';
import { Empty, Loading, ProblemNotice } from '../widgets/Notice';
import { Select } from '../widgets/Select';
import { ViewHead } from '../widgets/ViewHead';
import { Evidence } from './Evidence';
import { Export } from './Export';
import { ConfidenceFilter, IssueFilter, PartyFilter } from './Filters';

/** Rows of the matrix for the filters of the page that the server does not apply. */
export function shownRows(found: Found, least: number, only: string): MatrixRow<Cell>[] {
  const rows = found.rows.map((row) => ({
    issue: row.issue,
    proposition: row.proposition,
    cells: row.cells,
  }));
  const wanted = (row: MatrixRow<Cell>) => {
    const cells = Object.values(row.cells);
    if (cells.length < least) return false;
    if (only === 'collision')
      return new Set(cells.map((c) => c.stance).filter((s) => s !== 'neutral')).size > 1;
    if (only === 'red') return cells.some((c) => c.redLine);
    return true;
  };
  return rows.filter(wanted);
}

function table(rows: readonly MatrixRow<Cell>[]): string {
  const columns = [
    'issue',
    'proposition',
    'party',
    'stance',
    'strength',
    'red line',
    'conditional',
    'mixed',
    'second hand',
    'confidence',
    'review',
    'last day',
    'statements',
  ];
  const lines = rows.flatMap((row) =>
    Object.entries(row.cells).map(([party, c]) => [
      row.issue,
      row.proposition,
      party,
      c.stance,
      c.strength,
      c.redLine,
      c.conditional,
      c.mixed,
      c.secondHand,
      c.confidence,
      c.review,
      c.lastDay,
      c.statements.join(' '),
    ]),
  );
  return csv(columns, lines);
}

export function Positions() {
  const reviewed = query('state') === 'reviewed';
  const filter = {
    party: query('party'),
    issue: query('issue'),
    confidence: query('confidence'),
    asOf: asOf.value,
    state: reviewed ? ['accepted', 'corrected'] : [],
  };
  const found = useResource(JSON.stringify([filter, ledgerVersion.value]), (signal) =>
    api.positions(filter, signal),
  );
  const least = Number(query('least') || '1');
  const rows = useMemo(
    () => (found.data ? shownRows(found.data, least, query('only')) : []),
    [found.data, least, query('only')],
  );
  const parties = useMemo(() => partiesOf(rows), [rows]);
  const open = query('cell');
  return (
    <>
      <ViewHead
        title="Positions"
        lead="Who is for or against what, and how firmly. An empty cell: the party said nothing on it in these documents. Open a cell for its exact words."
      >
        {found.data && (
          <span class="quiet small-text">
            {count(rows.length, 'proposition')}, {count(parties.length, 'party', 'parties')}
          </span>
        )}
      </ViewHead>
      <Filters />
      {found.problem && <ProblemNotice problem={found.problem} retry={found.reload} />}
      {found.data === null && found.loading && <Loading what="positions" />}
      {found.data && rows.length === 0 && <Nothing filtered={found.data.rows.length > 0} />}
      {rows.length > 0 && (
        <>
          <div class="table-tools">
            <Legend />
            <button type="button" class="small" onClick={() => download('positions.csv', table(rows))}>
              Save as CSV
            </button>
          </div>
          <Matrix
            rows={rows}
            parties={parties}
            open={open}
            issueLabel={issueLabel}
            onOpen={(key) => setQuery({ cell: key === open ? '' : key }, true)}
          />
          <Export what="the statements of these filters" filter={filter} />
        </>
      )}
      {found.data && open !== '' && <Opened rows={rows} open={open} />}
    </>
  );
}

function Opened({ rows, open }: { rows: readonly MatrixRow<Cell>[]; open: string }) {
  const [party = '', issue = '', proposition = ''] = open.split('|');
  const row = rows.find((r) => r.issue === issue && r.proposition === decodeURIComponent(proposition));
  const cell = row && Object.hasOwn(row.cells, party) ? row.cells[party] : undefined;
  const close = () => setQuery({ cell: '' });
  if (!row || !cell) return null;
  return (
    <Evidence
      key={open}
      party={party}
      issue={issue}
      proposition={row.proposition}
      cell={cell}
      onClose={close}
    />
  );
}

function Filters() {
  return (
    <div class="filters">
      <PartyFilter />
      <IssueFilter />
      <Select
        label="Rows"
        any="all propositions"
        value={query('only')}
        choices={[
          { value: 'collision', label: 'with parties for and against' },
          { value: 'red', label: 'with a red line' },
        ]}
        onChange={(only) => setQuery({ only })}
      />
      <Select
        label="Parties on it"
        any="one or more"
        value={query('least')}
        choices={[
          { value: '2', label: 'two or more' },
          { value: '3', label: 'three or more' },
        ]}
        onChange={(least) => setQuery({ least })}
      />
      <ConfidenceFilter />
      <Select
        label="State"
        any="proposed and reviewed"
        value={query('state')}
        choices={[{ value: 'reviewed', label: 'reviewed only' }]}
        onChange={(state) => setQuery({ state })}
      />
    </div>
  );
}

function Legend() {
  return (
    <p class="legend">
      <span class="stance for">▲ for</span>
      <span class="stance against">▼ against</span>
      <span class="stance neutral">◆ neutral</span>
      <span>bars: soft to categorical</span>
      <span class="mark-of proposed">dashed: proposed by machine</span>
      <span class="mark-of accepted">solid: confirmed</span>
    </p>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const empty = (session.value?.documents ?? 0) === 0;
  if (empty) {
    return (
      <Empty title="No positions yet">
        <p>
          Add documents under <a href={linkTo('documents')}>Documents</a>. Every statement that takes a side
          appears here as a cell: a row for each proposition, a column for each party.
        </p>
      </Empty>
    );
  }
  return (
    <Empty title="No position fits">
      <p>
        {filtered
          ? 'Every row is left out by the filters above.'
          : 'Nobody took a position that fits the filters and the day above.'}
      </p>
    </Empty>
  );
}

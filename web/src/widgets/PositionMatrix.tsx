import { Component } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { glyph, percent, strengthLevel } from '../state/words';
import { End, useGrowing } from './growing';
import { grouped, nextFilled, type MatrixRow } from './matrix';

export interface MatrixCell {
  readonly stance: string;
  readonly strength: string;
  readonly redLine: boolean;
  readonly conditional: boolean;
  readonly mixed: boolean;
  readonly secondHand: boolean;
  readonly confidence: number;
  readonly review: string;
  readonly statements: readonly string[];
}

interface Props {
  readonly rows: readonly MatrixRow<MatrixCell>[];
  readonly parties: readonly string[];
  /** Key of the cell that is open. */
  readonly open: string;
  readonly issueLabel: (id: string) => string;
  readonly onOpen: (key: string) => void;
}

export function cellKey(party: string, issue: string, proposition: string): string {
  return `${party}|${issue}|${encodeURIComponent(proposition)}`;
}

/** What stands in a cell beside its sign: how firmly, what is special, and how sure. */
function shownWords(cell: MatrixCell): readonly [string, string] {
  const notes = [
    cell.redLine && 'red line',
    cell.conditional && 'conditional',
    cell.mixed && 'mixed',
    cell.secondHand && 'second hand',
    cell.review === 'confirmed' ? 'confirmed' : percent(cell.confidence),
  ];
  return [cell.strength, notes.filter(Boolean).join(' · ')];
}

/**
 * A cell in words, as a screen reader says it. It holds what is shown as it is shown, so that whoever speaks
 * to the page can name what they see.
 */
export function cellWords(party: string, proposition: string, cell: MatrixCell): string {
  const by = cell.review === 'confirmed' ? '' : `; ${reviewWords(cell)}`;
  return `${party} ${cell.stance}: ${proposition}; ${shownWords(cell).join(' ')}${by}`;
}

function reviewWords(cell: MatrixCell): string {
  return cell.review === 'mixed' ? 'partly confirmed, the rest proposed by machine' : 'proposed by machine';
}

/** Rows drawn at first and by each step; a screen holds about twenty. */
const ROWS_AT_ONCE = 40;

/** Parties × propositions. Arrow keys move from cell to cell; each cell opens its words. */
export function Matrix({ rows, parties, open, issueLabel, onOpen }: Props) {
  const groups = useMemo(() => grouped(rows), [rows]);
  const frame = useRef<HTMLDivElement>(null);
  const order = useMemo(() => groups.flatMap((g) => g.rows), [groups]);
  const growing = useGrowing(
    order.length,
    ROWS_AT_ONCE,
    order.findIndex((r) => openIn(r, open) !== ''),
  );
  const press = (event: KeyboardEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('.cell');
    if (!cell) return;
    const from = [Number(cell.dataset['row']), Number(cell.dataset['column'])] as const;
    const to = nextFilled(event.key, from, order, parties);
    if (!to) return;
    event.preventDefault();
    const focus = () =>
      frame.current
        ?.querySelector<HTMLElement>(`.cell[data-row="${to[0]}"][data-column="${to[1]}"]`)
        ?.focus();
    if (to[0] < growing.shown) focus();
    else {
      growing.grow(to[0] + ROWS_AT_ONCE);
      requestAnimationFrame(focus);
    }
  };
  const click = (event: MouseEvent) => {
    const key = (event.target as Element).closest<HTMLElement>('.cell')?.dataset['key'];
    if (key) onOpen(key);
  };
  let row = 0;
  return (
    <div
      class="matrix-frame"
      ref={frame}
      onKeyDown={press}
      onClick={click}
      role="region"
      aria-label="Matrix of positions"
      tabIndex={0}
    >
      <table class="matrix">
        <caption class="sr">Positions of parties on propositions, grouped by issue</caption>
        <thead>
          <tr>
            <th scope="col">Proposition</th>
            {parties.map((party) => (
              <th key={party} scope="col">
                {party}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(
          (group) =>
            row < growing.shown && (
              <tbody key={group.issue}>
                <tr>
                  <th scope="rowgroup" colSpan={parties.length + 1}>
                    <span>{issueLabel(group.issue)}</span>
                  </th>
                </tr>
                {group.rows.slice(0, growing.shown - row).map((r) => (
                  <Row key={r.proposition} row={r} at={row++} parties={parties} open={openIn(r, open)} />
                ))}
              </tbody>
            ),
        )}
      </table>
      <End of={growing} total={order.length} what="propositions" />
    </div>
  );
}

function openIn(row: MatrixRow<MatrixCell>, open: string): string {
  return open.endsWith(`|${row.issue}|${encodeURIComponent(row.proposition)}`) ? open : '';
}

interface RowProps {
  readonly row: MatrixRow<MatrixCell>;
  readonly at: number;
  readonly parties: readonly string[];
  readonly open: string;
}

class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { row, at, parties, open } = this.props;
    return next.row !== row || next.at !== at || next.parties !== parties || next.open !== open;
  }

  override render({ row, at, parties, open }: RowProps) {
    return (
      <tr>
        <th scope="row">{row.proposition}</th>
        {parties.map((party, column) => {
          const cell = Object.hasOwn(row.cells, party) ? row.cells[party] : undefined;
          return <td key={party}>{cell && cellButton({ party, row, cell, at, column, open })}</td>;
        })}
      </tr>
    );
  }
}

interface CellProps {
  readonly party: string;
  readonly row: MatrixRow<MatrixCell>;
  readonly cell: MatrixCell;
  readonly at: number;
  readonly column: number;
  readonly open: string;
}

function cellButton({ party, row, cell, at, column, open }: CellProps) {
  const key = cellKey(party, row.issue, row.proposition);
  const confirmed = cell.review === 'confirmed';
  const classes = [
    'cell',
    cell.stance,
    `firm-${strengthLevel(cell.strength)}`,
    confirmed ? 'confirmed' : 'proposed',
    cell.redLine ? 'red' : '',
  ];
  const [strength, sub] = shownWords(cell);
  return (
    <button
      type="button"
      class={classes.join(' ')}
      data-key={key}
      data-row={at}
      data-column={column}
      aria-expanded={key === open}
      aria-label={cellWords(party, row.proposition, cell)}
    >
      {glyph(cell.stance)} {strength} <span class="sub">{sub}</span>
    </button>
  );
}

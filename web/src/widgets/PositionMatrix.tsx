import { Component } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { glyph, percent } from '../state/words';
import { grouped, neighbour, type MatrixRow } from './matrix';
import { Firmness } from './Stance';

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

/** A cell in words, as a screen reader says it. */
export function cellWords(party: string, proposition: string, cell: MatrixCell): string {
  const parts = [`${party} ${cell.stance}, ${cell.strength}: ${proposition}`];
  if (cell.redLine) parts.push('red line');
  if (cell.conditional) parts.push('on a condition');
  if (cell.mixed) parts.push('also said the opposite');
  if (cell.secondHand) parts.push('only told by others');
  parts.push(reviewWords(cell));
  return parts.join('; ');
}

function reviewWords(cell: MatrixCell): string {
  if (cell.review === 'confirmed') return 'confirmed';
  const proposed = `proposed by machine, ${percent(cell.confidence)} sure`;
  return cell.review === 'mixed' ? `partly confirmed, rest ${proposed}` : proposed;
}

/** Parties × propositions. Arrow keys move from cell to cell; each cell opens its words. */
export function Matrix({ rows, parties, open, issueLabel, onOpen }: Props) {
  const groups = useMemo(() => grouped(rows), [rows]);
  const frame = useRef<HTMLDivElement>(null);
  const order = useMemo(() => groups.flatMap((g) => g.rows), [groups]);
  const press = (event: KeyboardEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('.cell');
    if (!cell) return;
    const at = frameCells(frame.current!, cell, event.key, order, parties);
    if (at) {
      event.preventDefault();
      at.focus();
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
        {groups.map((group) => (
          <tbody key={group.issue}>
            <tr>
              <th scope="rowgroup" colSpan={parties.length + 1}>
                <span>{issueLabel(group.issue)}</span>
              </th>
            </tr>
            {group.rows.map((r) => (
              <Row key={r.proposition} row={r} at={row++} parties={parties} open={openIn(r, open)} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function openIn(row: MatrixRow<MatrixCell>, open: string): string {
  return open.endsWith(`|${row.issue}|${encodeURIComponent(row.proposition)}`) ? open : '';
}

/** The next filled cell in the direction of a key. */
function frameCells(
  frame: HTMLElement,
  from: HTMLElement,
  key: string,
  rows: readonly MatrixRow<MatrixCell>[],
  parties: readonly string[],
): HTMLElement | null {
  let row = Number(from.dataset['row']);
  let column = Number(from.dataset['column']);
  for (;;) {
    const next = neighbour(key, row, column, rows.length, parties.length);
    if (next === null || (next[0] === row && next[1] === column)) return null;
    [row, column] = next;
    const found = frame.querySelector<HTMLElement>(`.cell[data-row="${row}"][data-column="${column}"]`);
    if (found) return found;
    if (key === 'Home') key = 'ArrowRight';
    if (key === 'End') key = 'ArrowLeft';
  }
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
  const classes = ['cell', cell.stance, confirmed ? 'confirmed' : 'proposed', cell.redLine ? 'red' : ''];
  const notes = [
    cell.redLine && 'red line',
    cell.conditional && 'if',
    cell.mixed && 'mixed',
    cell.secondHand && '2nd hand',
  ];
  const sub = [...notes.filter(Boolean), confirmed ? 'confirmed' : percent(cell.confidence)].join(' · ');
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
      {glyph(cell.stance)} <Firmness strength={cell.strength} /> {cell.strength}
      <span class="sub">{sub}</span>
    </button>
  );
}

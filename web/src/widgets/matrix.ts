/** What a cell of the position matrix needs to be placed; the rest of it is not looked at here. */
export interface MatrixRow<Cell> {
  readonly issue: string;
  readonly proposition: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface MatrixGroup<Cell> {
  readonly issue: string;
  readonly rows: readonly MatrixRow<Cell>[];
}

/** A cell as the ledger lists it. */
export interface Placed {
  readonly party: string;
  readonly issue: string;
  readonly proposition: string;
}

/** Rows from a list of cells, in the order in which issue and proposition first appear. */
export function rowsOf<Cell extends Placed>(cells: readonly Cell[]): MatrixRow<Cell>[] {
  const rows = new Map<string, { issue: string; proposition: string; cells: Record<string, Cell> }>();
  for (const cell of cells) {
    const key = `${cell.issue}\u0000${cell.proposition}`;
    let row = rows.get(key);
    if (!row)
      rows.set(
        key,
        (row = {
          issue: cell.issue,
          proposition: cell.proposition,
          cells: Object.create(null) as Record<string, Cell>,
        }),
      );
    row.cells[cell.party] = cell;
  }
  return [...rows.values()];
}

/** Rows under their issues; within an issue, rows on which more parties speak come first. */
export function grouped<Cell>(rows: readonly MatrixRow<Cell>[]): MatrixGroup<Cell>[] {
  const groups = new Map<string, MatrixRow<Cell>[]>();
  for (const row of rows) {
    const list = groups.get(row.issue);
    if (list) list.push(row);
    else groups.set(row.issue, [row]);
  }
  const filled = (row: MatrixRow<Cell>) => Object.keys(row.cells).length;
  return [...groups].map(([issue, list]) => ({
    issue,
    rows: [...list].sort((a, b) => filled(b) - filled(a)),
  }));
}

/** Parties by how many rows they speak on, then by name. */
export function partiesOf<Cell>(rows: readonly MatrixRow<Cell>[]): string[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const party of Object.keys(row.cells)) counts.set(party, (counts.get(party) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([party]) => party);
}

/** The cell that an arrow key leads to from (row, column), staying within the matrix. */
export function neighbour(
  key: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
): [number, number] | null {
  const clamp = (n: number, end: number) => Math.max(0, Math.min(n, end - 1));
  switch (key) {
    case 'ArrowRight':
      return [row, clamp(column + 1, columns)];
    case 'ArrowLeft':
      return [row, clamp(column - 1, columns)];
    case 'ArrowDown':
      return [clamp(row + 1, rows), column];
    case 'ArrowUp':
      return [clamp(row - 1, rows), column];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, columns - 1];
    default:
      return null;
  }
}

/** The next filled cell in the direction of a key, as row and column; null where there is none. */
export function nextFilled<Cell>(
  key: string,
  from: readonly [number, number],
  rows: readonly MatrixRow<Cell>[],
  parties: readonly string[],
): [number, number] | null {
  let [row, column] = from;
  let direction = key;
  for (;;) {
    const next = neighbour(direction, row, column, rows.length, parties.length);
    if (next === null || (next[0] === row && next[1] === column)) return null;
    [row, column] = next;
    if (Object.hasOwn(rows[row]!.cells, parties[column]!)) return next;
    if (direction === 'Home') direction = 'ArrowRight';
    if (direction === 'End') direction = 'ArrowLeft';
  }
}

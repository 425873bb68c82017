import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { csv, download, type CsvValue } from './csv';

export interface Column<Row> {
  readonly name: string;
  /** What is sorted by and written to the file. */
  readonly value: (row: Row) => CsvValue;
  /** What is shown, where that is more than the value. */
  readonly show?: (row: Row) => ComponentChildren;
  readonly number?: boolean;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly file: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** The first rows are shown, further ones when asked for; the file always holds all. */
  readonly first?: number;
  readonly empty?: string;
}

/** A day does not break over lines. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Values in order: numbers by size, words by the reader's language, unknown ones last. */
export function compare(a: CsvValue, b: CsvValue): number {
  const missing = (v: CsvValue) => v === null || v === undefined || v === '';
  if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}

/** A table that sorts by its headings and can be saved as CSV. */
export function DataTable<Row>({ caption, file, columns, rows, first = 200, empty }: TableProps<Row>) {
  const sort = useSignal<{ column: number; down: boolean } | null>(null);
  const all = useSignal(false);
  const order = sort.value;
  const by = order === null ? null : columns[order.column];
  const sorted = by
    ? [...rows].sort((a, b) => compare(by.value(a), by.value(b)) * (order!.down ? -1 : 1))
    : rows;
  const shown = all.value ? sorted : sorted.slice(0, first);
  const save = () =>
    download(
      file,
      csv(
        columns.map((c) => c.name),
        rows.map((r) => columns.map((c) => c.value(r))),
      ),
    );
  const press = (column: number) =>
    (sort.value = order?.column === column ? { column, down: !order.down } : { column, down: false });
  return (
    <div class="table-frame">
      <div class="table-tools">
        <span class="quiet">
          {rows.length.toLocaleString()} {rows.length === 1 ? 'row' : 'rows'}
        </span>
        <button type="button" class="small" onClick={save} disabled={rows.length === 0}>
          Save as CSV
        </button>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table class="data">
          <caption class="sr">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th
                  key={column.name}
                  scope="col"
                  class={column.number ? 'number' : undefined}
                  aria-sort={order?.column === i ? (order.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" class="sort" onClick={() => press(i)}>
                    {column.name}
                    <span aria-hidden="true">{order?.column === i ? (order.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, r) => (
              <tr key={r}>
                {columns.map((column) => (
                  <td
                    key={column.name}
                    class={column.number ? 'number' : DAY.test(String(column.value(row))) ? 'day' : undefined}
                  >
                    {column.show ? column.show(row) : String(column.value(row) ?? '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p class="quiet pad">{empty ?? 'Nothing to list.'}</p>}
      </div>
      {shown.length < sorted.length && (
        <button type="button" class="small" onClick={() => (all.value = true)}>
          Show all {sorted.length.toLocaleString()}
        </button>
      )}
    </div>
  );
}

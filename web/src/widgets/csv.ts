export type CsvValue = string | number | boolean | null | undefined;

/** A spreadsheet runs cells that begin so as formulas; an apostrophe in front keeps them words. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table in the form of RFC 4180, unknown values empty. */
export function csv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** Hands a text to the browser as a file to save. */
export function download(name: string, text: string, type = 'text/csv'): void {
  save(name, new Blob(['\ufeff', text], { type: `${type};charset=utf-8` }));
}

/** Hands bytes to the browser as a file to save. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

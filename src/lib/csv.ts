// A table as a file for spreadsheets (RFC 4180), with the mark by which they know it is UTF-8.

const MARK = '\ufeff';

/** Words that a spreadsheet would take for a formula are kept words by an apostrophe. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: string | number | undefined): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** `rows` with their head first. Numbers stand as they are, with a point. */
export const csvOf = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

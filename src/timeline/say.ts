// A row in words, for tests that read like the product.
import type { Row } from './row.ts';

/** For example `chat 7`, `gap email down`, `switch chat > visits`. */
export function sayRow(row: Row): string {
  switch (row.type) {
    case 'entry':
      return [row.entry.summary, row.late ? '(late)' : '', row.echo ? `(${row.echo.kind})` : '']
        .filter((word) => word !== '')
        .join(' ');
    case 'day':
      return `-- ${row.date}`;
    case 'switch': {
      const tags = [row.cause, row.toldAgain ? 'told again' : undefined].filter((tag) => tag !== undefined);
      return [`switch ${row.from} > ${row.to}`, ...tags].join(', ');
    }
    case 'silence':
      return `silence of ${Math.floor((row.to - row.from) / 86_400_000)} days`;
    case 'gap':
      return `gap ${row.channel} ${row.reason.kind}`;
    case 'fold':
      return `fold of ${row.hidden.length}`;
    case 'unread':
      return 'new since';
    case 'start':
      return 'start';
  }
}

import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('a table becomes lines, with quotes where a comma, a quote or a break stands in a word', () => {
  expect(
    csvOf([
      ['From', 'Count'],
      ['Chat, live', 3],
      ['Say "hi"', 0.5],
      ['two\nlines', undefined],
    ]),
  ).toBe('\ufeffFrom,Count\r\n"Chat, live",3\r\n"Say ""hi""",0.5\r\n"two\nlines",\r\n');
});

test.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1'])('%j stays words in a spreadsheet', (words) => {
  expect(csvOf([[words]])).toBe(`\ufeff'${words}\r\n`);
});

test('a number below nothing is a number', () => {
  expect(csvOf([[-2]])).toBe('\ufeff-2\r\n');
});

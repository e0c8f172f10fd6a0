import { expect, test } from 'vitest';
import { linksOf } from './link.ts';

test('only the query of a link counts, whatever host it names', () => {
  const { next, prev } = linksOf(
    '<https://elsewhere.example/api/v1/notifications?types[]=a,b&max_id=114>; rel="next", </x?min_id=131>; rel=prev',
  );
  expect([next?.get('max_id'), next?.get('types[]'), prev?.get('min_id')]).toEqual(['114', 'a,b', '131']);
});

test.each([null, '', 'nonsense', '<>; rel="next"', '<http://[>; rel="next"', '<?max_id=1>; rel="last"'])(
  '%j is no link',
  (header) => {
    const { next, prev } = linksOf(header);
    expect([next?.get('max_id') ?? null, prev ?? null]).toEqual([null, null]);
  },
);

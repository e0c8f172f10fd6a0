import { expect, test } from 'vitest';
import { fromWhereTheyPart } from './where-they-part.ts';

test('of a text that goes another way far in, that way is shown', () => {
  const both = 'I have looked at your order and';
  expect(fromWhereTheyPart(`${both} the trousers left today.`, `${both} they wait.`)).toBe(
    '…the trousers left today.',
  );
  expect(fromWhereTheyPart('I ring you.', 'I write.')).toBe('I ring you.');
  expect(fromWhereTheyPart('Ausgezeichnetundüberausgelungen', 'Ausgezeichnetundüberausgefragt')).toBe(
    'Ausgezeichnetundüberausgelungen',
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filled, placesIn } from './placeholders.ts';

const text =
  'Thank you, {{customer.given_name}}. {{ order.number }} leaves by {{promise.due}}, {{customer.given_name}}.';

test('what is to be filled in is named once each, in order', () => {
  expect(placesIn(text)).toEqual(['customer.given_name', 'order.number', 'promise.due']);
});

test('known facts take their places, unknown ones stay to be asked for', () => {
  const known = { 'customer.given_name': 'James', 'promise.due': 'today 17:00' };
  expect(filled(text, known)).toBe('Thank you, James. {{ order.number }} leaves by today 17:00, James.');
  expect(placesIn(filled(text, known))).toEqual(['order.number']);
});

test('braces that are no place are words', () => {
  expect(placesIn('{{ }} {a} {{1}} }}x{{ {{a b}}')).toEqual([]);
});

test('names that every object has are no facts', () => {
  expect(filled('{{constructor}} {{toString}}', {})).toBe('{{constructor}} {{toString}}');
});

test('with every fact at hand nothing is left to fill in, whatever the facts say', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, due) => {
      const facts = { 'customer.given_name': name, 'order.number': '{{order.number}}', 'promise.due': due };
      expect(placesIn(filled(text, facts))).toEqual([]);
    }),
  );
});

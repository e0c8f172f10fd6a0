import { describe, expect, test } from 'vitest';
import { isSameKey, readKey, type KeyKind } from './key-rules.ts';

const reads = (kind: KeyKind, typed: string, region: 'GB' | 'FR' = 'GB'): string => {
  const reading = readKey(kind, typed, region);
  return reading.ok ? reading.value : reading.flaw;
};

describe('a number is kept as E.164, however it was written', () => {
  test.each([
    ['07700 900184', '+447700900184'],
    ['(07700) 900-184', '+447700900184'],
    ['+44 (0)7700 900184', '+447700900184'],
    ['0044 7700 900184', '+447700900184'],
    ['+44 7700\u00a0900\u2011184', '+447700900184'],
    ['\u202a+447700900184\u202c', '+447700900184'],
    ['０７７００　９００１８４', '+447700900184'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['+1 (212) 555-0100', '+12125550100'],
  ])('%s', (typed, value) => expect(reads('phone', typed)).toBe(value));

  test('a nought at its beginning means the country the brand is at home in', () => {
    expect([reads('phone', '06 12 34 56 78', 'FR'), reads('phone', '06 12 34 56 78')]).toEqual([
      '+33612345678',
      '+44612345678',
    ]);
  });

  test.each([
    '7700 900184',
    '+44 7700',
    '+0123456789',
    '07700 900184 ext 3',
    'call me',
    '+',
    '123',
    '+447700900184123',
  ])('%s is none', (typed) => expect(reads('phone', typed)).toBe('no-number'));
});

describe('an address keeps what stands before the @', () => {
  test.each([
    [' Edith.Lorne+bread@Example.COM ', 'Edith.Lorne+bread@example.com'],
    ['mailto:j.whitcombe@example.com', 'j.whitcombe@example.com'],
    ['jörg@bücher.example', 'jörg@bücher.example'],
  ])('%s', (typed, value) => expect(reads('email', typed)).toBe(value));

  test.each([
    'edith',
    'edith@',
    '@example.com',
    'a b@example.com',
    'a@b@example.com',
    'edith@example',
    '<a@example.com>',
  ])('%s is none', (typed) => expect(reads('email', typed)).toBe('no-address'));
});

describe('a handle is in lower case and has no @ before it', () => {
  test.each([
    ['@Edith@Lorne.example', 'edith@lorne.example'],
    ['jwhitcombe', 'jwhitcombe'],
    ['https://lorne.example/@Edith', 'edith@lorne.example'],
  ])('%s', (typed, value) => expect(reads('mastodon_acct', typed)).toBe(value));

  test.each(['@', 'edith@@lorne.example', 'edith lorne', 'javascript:alert(1)', '../etc', 'a@b'])(
    '%s is none',
    (typed) => expect(reads('mastodon_acct', typed)).toBe('no-handle'),
  );
});

test('a card is written in capitals; ids of systems are numbers', () => {
  expect([
    reads('loyalty', 'loaf-300154'),
    reads('chatwoot_contact', '20022'),
    reads('chatwoot_contact', '0x1'),
    reads('hubspot_contact', '12e3'),
    reads('web_user', "' OR 1=1"),
  ]).toEqual(['LOAF-300154', '20022', 'no-id', 'no-id', 'no-id']);
});

test('nothing and far too much are said as such', () => {
  expect([reads('email', '  '), reads('phone', '0'.repeat(300))]).toEqual(['empty', 'too-long']);
});

test('what is read once is read the same again', () => {
  for (const [kind, typed] of [
    ['phone', '07700 900184'],
    ['email', 'Edith@Example.com'],
    ['mastodon_acct', '@Edith@Lorne.example'],
    ['loyalty', 'loaf-1'],
  ] as const)
    expect(reads(kind, reads(kind, typed))).toBe(reads(kind, typed));
});

test('an address in another case is the same key', () => {
  expect([isSameKey('email', 'A@b.example', 'a@b.example'), isSameKey('phone', '+1', '+2')]).toEqual([
    true,
    false,
  ]);
});

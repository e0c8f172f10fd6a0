import { msg } from '@lingui/core/macro';
import { expect, test } from 'vitest';
import { messages } from '#src/app/locales/fr.po';
import { i18n } from '#src/ui/i18n.ts';
import { keyed, readWords } from './keyed-words.ts';

const words = await readWords();
const { keys, inContext, backstage } = words;

test('every sentence goes by a key of its own', () => {
  expect(keys.size).toBeGreaterThan(500);
  expect(new Set(keys.values()).size).toBe(keys.size);
});

test('a catalog knows a sentence by what it says, and the code gives it no name', () => {
  i18n.loadAndActivate({ locale: 'fr', messages });
  const sentence = msg`Nothing is lost. It may be the connection.`;
  expect(sentence).not.toHaveProperty('id');
  expect(i18n._(sentence)).toMatch(/^Rien n/);
  expect(Object.keys(messages).toSorted()).toEqual([...keys.values(), ...inContext].toSorted());
});

test('a sentence that means something else elsewhere is told from it', () => {
  i18n.loadAndActivate({ locale: 'fr', messages });
  const order = msg({ message: 'Delivered', context: 'an order' });
  expect(inContext).toContain(order.id);
  expect(i18n._(order)).toBe('Livrée');
});

test('a build for a gateway knows no word of Backstage', () => {
  const hidden = [...backstage][0]!;
  const shown = [...keys.keys()].find((hash) => !backstage.has(hash))!;
  const catalog = { [hidden]: ['Coulisses'], [shown]: ['Ligne'] };
  expect(keyed(catalog, words, false)).toEqual({ [keys.get(shown)!]: ['Ligne'] });
  expect(Object.values(keyed(catalog, words, true))).toHaveLength(2);
});

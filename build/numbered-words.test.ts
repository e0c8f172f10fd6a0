import { msg } from '@lingui/core/macro';
import { expect, test } from 'vitest';
import { messages } from '#src/app/locales/fr.po';
import { i18n } from '#src/ui/i18n.ts';
import { wordNumbers } from './numbered-words.ts';

const names = await wordNumbers();

test('every sentence goes by a name of its own', () => {
  expect(names.size).toBeGreaterThan(500);
  expect(new Set(names.values()).size).toBe(names.size);
});

test('a catalog knows a sentence by the name the source has for it', () => {
  i18n.loadAndActivate({ locale: 'fr', messages });
  expect(i18n._(msg`Nothing is lost. It may be the connection.`)).toMatch(/^Rien n/);
  expect(Object.keys(messages).toSorted()).toEqual([...names.values()].toSorted());
});

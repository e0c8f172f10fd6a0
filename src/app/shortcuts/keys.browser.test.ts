import { afterEach, expect, test } from 'vitest';
import { hearKeys } from './keys.ts';

const heard: string[] = [];
const note = (what: string) => () => void heard.push(what);
let stop = () => {};
afterEach(() => {
  stop();
  heard.length = 0;
});

const press = (key: string, more: KeyboardEventInit = {}) =>
  dispatchEvent(new KeyboardEvent('keydown', { key, ...more }));

test('a key acts as it is printed, and not together with keys of the browser or of capitals', () => {
  stop = hearKeys({ j: note('next'), '?': note('help') });
  press('j');
  press('J');
  press('?', { shiftKey: true });
  press('J', { shiftKey: true });
  press('j', { ctrlKey: true });
  press('j', { metaKey: true });
  press('x');
  expect(heard).toEqual(['next', 'next', 'help']);
});

test('two keys in turn act together, one of them alone does not', () => {
  stop = hearKeys({ 'g i': note('inbox'), i: note('i') });
  press('g');
  press('i');
  press('i');
  press('g');
  press('x');
  press('i');
  expect(heard).toEqual(['inbox', 'i', 'i']);
});

test('nothing is heard any more when it has been stopped', () => {
  hearKeys({ j: note('next') })();
  press('j');
  expect(heard).toEqual([]);
});

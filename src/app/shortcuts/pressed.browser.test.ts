import { afterEach, expect, test } from 'vitest';
import { isElsewhere } from './pressed.ts';

afterEach(() => document.body.replaceChildren());

/** Presses J on the marked element of this page and says whether the key belongs to something else. */
function pressedIn(html: string): boolean | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
  let elsewhere: boolean | undefined;
  const hear = (event: KeyboardEvent) => {
    elsewhere = isElsewhere(event);
  };
  addEventListener('keydown', hear);
  document
    .querySelector('[data-here]')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
  removeEventListener('keydown', hear);
  return elsewhere;
}

test('a letter typed into a field, a menu or a dialog is no shortcut', () => {
  expect([
    pressedIn('<input data-here>'),
    pressedIn('<textarea data-here></textarea>'),
    pressedIn('<div contenteditable="true" data-here>x</div>'),
    pressedIn('<div role="menu"><div role="menuitem" data-here></div></div>'),
    pressedIn('<dialog open><button data-here></button></dialog>'),
  ]).toEqual([true, true, true, true, true]);
});

test('on the page, on a link or a button it is one', () => {
  expect([pressedIn('<main data-here></main>'), pressedIn('<a href="/" data-here>x</a>')]).toEqual([
    false,
    false,
  ]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './kept-focus.ts';

let stop: () => void;
beforeEach(() => {
  stop = keepFocus();
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const drawn = (html: string): void => {
  document.body.innerHTML = `<main>${html}</main>`;
};
function at(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
}
/** The id of what has the focus once everything has been heard of. */
async function focused(): Promise<string | undefined> {
  await new Promise((resolve) => setTimeout(resolve));
  return document.activeElement === document.body ? 'nothing' : document.activeElement?.id;
}

test('what takes the place of a control that goes has the focus', async () => {
  drawn('<div><button id="wait"></button><button id="resolve"></button></div><button id="far"></button>');
  at('resolve').focus();
  at('resolve').outerHTML = '<button id="reopen"></button>';
  expect(await focused()).toBe('reopen');
  at('reopen').remove();
  expect(await focused()).toBe('wait');
});

test('a group that goes leaves it to what stands behind it', async () => {
  drawn(
    '<div id="strip"><button id="use"></button></div><form><textarea></textarea><button id="send"></button></form>',
  );
  at('use').focus();
  at('strip').remove();
  expect(await focused()).toBe('send');
});

test('what cannot be seen does not get it; a row that has nothing else keeps it', async () => {
  drawn(
    '<article id="row" tabindex="-1"><p><button id="undo"></button></p><button style="visibility: hidden"></button></article>',
  );
  at('undo').focus();
  at('undo').remove();
  expect(await focused()).toBe('row');
});

test('a control that is off for a moment has it back', async () => {
  drawn('<button id="claim"></button><button id="other"></button>');
  at('claim').focus();
  at('claim').toggleAttribute('disabled', true);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  expect(await focused()).toBe('nothing');
  at('claim').toggleAttribute('disabled', false);
  expect(await focused()).toBe('claim');
});

test('a dialog whose opener is gone leaves it to what took the opener’s place', async () => {
  drawn(
    '<header><button id="resolve"></button></header><dialog id="asks"><button id="yes"></button></dialog>',
  );
  at('resolve').focus();
  const dialog = at('asks');
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('no dialog');
  dialog.showModal();
  at('yes').focus();
  at('resolve').outerHTML = '<button id="reopen"></button>';
  dialog.close();
  dialog.remove();
  expect(await focused()).toBe('reopen');
});

test('a dialog opened after one left everything gives it to nothing', async () => {
  drawn('<button id="open"></button>');
  at('open').focus();
  at('open').blur();
  const dialog = document.createElement('dialog');
  dialog.innerHTML = '<button id="ok"></button>';
  document.body.append(dialog);
  dialog.showModal();
  expect(await focused()).toBe('ok');
  dialog.close();
  dialog.remove();
  expect(await focused()).toBe('nothing');
});

test('what is left on purpose stays left, and so does a screen that goes', async () => {
  drawn('<textarea id="text"></textarea><button id="other"></button>');
  at('text').focus();
  at('text').blur();
  at('other').remove();
  expect(await focused()).toBe('nothing');
  at('text').focus();
  drawn('<button id="new"></button>');
  expect(await focused()).toBe('nothing');
});

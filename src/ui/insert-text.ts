// Puts words into a text where its caret stands, as if they were typed: the browser's own undo takes them out again.

/** What was selected goes. The text's `input` event follows, as after a key. */
export function insertText(into: HTMLTextAreaElement, words: string): void {
  into.focus();
  // The only way into the browser's undo. Where it is refused the words go in all the same.
  if (document.execCommand('insertText', false, words)) return;
  into.setRangeText(words, into.selectionStart, into.selectionEnd, 'end');
  into.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }));
}

/** Nothing stands on the line of the caret: a slash there is the beginning of nothing. */
export function isOnEmptyLine({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  const before = value.slice(0, selectionStart);
  const after = value.slice(selectionEnd);
  return selectionStart === selectionEnd && /(?:^|\n)$/.test(before) && /^(?:\n|$)/.test(after);
}

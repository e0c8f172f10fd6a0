// A test that makes the program complain fails, whatever it asserts.
import { afterEach, beforeEach, vi } from 'vitest';

const complaints: string[] = [];
/** The browser puts off to the next frame what grew while it measured; nobody did anything wrong. */
const REMARK = /ResizeObserver loop/;

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    const complaint = words.map(String).join(' ');
    if (!REMARK.test(complaint)) complaints.push(complaint);
  });
});

afterEach(() => {
  vi.mocked(console.error).mockRestore?.();
  if (complaints.length > 0) throw new Error(`console.error was called:\n${complaints.join('\n')}`);
});

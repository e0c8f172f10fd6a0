// Pressing "save as a table", and what the file says.
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';

/** Its name, and its rows with their head first. */
export async function savedTable(button: Locator): Promise<{ name: string; rows: readonly string[][] }> {
  const waiting = button.page().waitForEvent('download');
  await button.click();
  const file = await waiting;
  const text = await readFile(await file.path(), 'utf8');
  return { name: file.suggestedFilename(), rows: rowsOf(text.replace('\ufeff', '')) };
}

const rowsOf = (text: string): readonly string[][] =>
  text
    .split('\r\n')
    .filter(Boolean)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );

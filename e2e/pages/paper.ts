// How many pages something takes when it is printed.
import type { Page } from '@playwright/test';

export async function pagesOnPaper(page: Page): Promise<number> {
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

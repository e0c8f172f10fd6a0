// What axe finds wrong on a page, in sentences.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Every violation of WCAG 2.2 AA and of axe's own good practice: the rule, and where it was broken. */
export async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}. ${failureSummary ?? ''}`,
    ),
  );
}

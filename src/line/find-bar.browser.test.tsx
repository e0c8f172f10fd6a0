import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { FindBar } from './find-bar.tsx';
import type { Looked } from './looked-words.ts';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const presentAt = Date.UTC(2026, 2, 19, 15);
const tenth = Date.UTC(2019, 2, 10, 12);
const twelfth = Date.UTC(2019, 2, 12, 12);

async function found(looked: Looked, words = 'umbrella') {
  const onFurther = vi.fn<(way: 'older' | 'newer') => void>();
  const screen = await render(
    <I18nProvider>
      <FindBar
        words={words}
        onWords={() => undefined}
        found={0}
        at={0}
        onStep={() => undefined}
        looked={looked}
        presentAt={presentAt}
        onFurther={onFurther}
        onClose={() => undefined}
      />
    </I18nProvider>,
  );
  const says = screen.getByRole('status').element().textContent;
  const ways = [...screen.container.querySelectorAll('button')].flatMap(
    ({ textContent }) => textContent || [],
  );
  return { says, ways, screen, onFurther };
}

test.each([
  [{ backTo: undefined, upTo: undefined }, 'Nothing found', []],
  [{ backTo: tenth, upTo: undefined }, 'Nothing found · looked back to 10 March 2019', ['Look further back']],
  [
    { backTo: tenth, upTo: twelfth },
    'Nothing found · looked from 10 March 2019 to 12 March 2019',
    ['Look further back', 'Look at newer'],
  ],
  [{ backTo: undefined, upTo: twelfth }, 'Nothing found · looked up to 12 March 2019', ['Look at newer']],
  [{ backTo: Infinity, upTo: undefined }, 'Nothing found', []],
])('what was not searched is said, and the way there: %o', async (looked, words, doors) => {
  const { says, ways } = await found(looked);
  expect([says, ways]).toEqual([words, doors]);
});

test('after a jump one looks on at either side', async () => {
  const { screen, onFurther } = await found({ backTo: tenth, upTo: twelfth });
  await screen.getByRole('button', { name: 'Look at newer' }).click();
  await screen.getByRole('button', { name: 'Look further back' }).click();
  expect(onFurther.mock.calls).toEqual([['newer'], ['older']]);
});

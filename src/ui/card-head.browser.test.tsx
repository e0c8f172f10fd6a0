import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CardHead } from './card-head.tsx';

const headOf = (text: string) => page.getByText(text).element().closest('div')?.parentElement;

test('only a head with dots is cut: every cut takes time to paint', async () => {
  await render(
    <div style={{ width: 300 }}>
      <CardHead title="Bare" how="by SMS" details={['', false, undefined]} side="Delivered" />
      <CardHead title="Dotted" details={['10 min']} />
    </div>,
  );
  const isCut = (text: string) => getComputedStyle(headOf(text) ?? document.body).clipPath !== 'none';
  expect([isCut('Bare'), isCut('Dotted')]).toEqual([false, true]);
});

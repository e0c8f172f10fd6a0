import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ChoiceRow } from './choice-row.tsx';
import { FindBox } from './find-box.tsx';
import { FoundHits } from './found-hits.tsx';
import { IconButton } from './icon-button.tsx';
import { Clock, Mail, Phone } from './icons.ts';
import { Switch } from './switch.tsx';
import { Tabs } from './tabs.tsx';
import { ToggleChip } from './toggle-chip.tsx';
import { Tips } from './tooltip.tsx';

test('tabs are one stop of Tab; arrows walk them and only Enter or a click chooses', async () => {
  function Views() {
    const [chosen, setChosen] = useState('mine');
    const items = ['mine', 'team', 'done'].map((id) => ({ id, label: id }));
    return (
      <Tabs label="Views" items={items} chosen={chosen} onChoose={setChosen}>
        <p>{chosen} cases</p>
      </Tabs>
    );
  }
  await render(<Views />);
  await userEvent.keyboard('{Tab}{ArrowRight}');
  await expect.element(page.getByRole('tab', { name: 'team' })).toHaveFocus();
  await expect.element(page.getByRole('tabpanel', { name: 'mine' })).toHaveTextContent('mine cases');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('tabpanel', { name: 'team' })).toHaveTextContent('team cases');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect.element(page.getByRole('tab', { name: 'done' })).toHaveFocus();
});

test('one of several channels is chosen by arrow keys, and one that is off is reached, not chosen, and says why', async () => {
  function Channels() {
    const [chosen, setChosen] = useState('a');
    const row = { icon: Mail, style: {} };
    return (
      <ChoiceRow
        label="Write on"
        chosen={chosen}
        onChoose={setChosen}
        choices={[
          { ...row, id: 'a', text: 'Mail', name: 'Mail' },
          {
            ...row,
            id: 'b',
            icon: Phone,
            text: 'Call',
            name: 'Call, off: no number',
            offBecause: 'no number',
          },
          { ...row, id: 'c', text: 'Note', name: 'Note' },
        ]}
      />
    );
  }
  await render(<Channels />);
  await userEvent.keyboard('{Tab}{ArrowRight}');
  const off = page.getByRole('radio', { name: 'Call, off: no number' });
  await expect.element(off).toHaveFocus();
  await expect.element(off).not.toBeChecked();
  await expect.element(off).toHaveAttribute('aria-disabled', 'true');
  await expect.element(page.getByText('Call: no number')).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Mail' })).toBeChecked();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('radio', { name: 'Note' })).toBeChecked();
  await userEvent.click(page.getByText('Mail'));
  await expect.element(page.getByRole('radio', { name: 'Mail' })).toBeChecked();
});

test('a switch and a chip turn on and off by key and by click', async () => {
  function Both() {
    const [isOn, setOn] = useState(false);
    return (
      <>
        <Switch isOn={isOn} onChange={setOn}>
          This case only
        </Switch>
        <ToggleChip isOn={!isOn} onChange={(chip) => setOn(!chip)} label="Only mail">
          4
        </ToggleChip>
      </>
    );
  }
  await render(<Both />);
  const chip = page.getByRole('button', { name: 'Only mail' });
  await userEvent.keyboard('{Tab} ');
  await expect.element(page.getByRole('switch', { name: 'This case only' })).toBeChecked();
  await expect.element(chip).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(chip);
  await expect.element(page.getByRole('switch')).not.toBeChecked();
});

test('hits are walked from the search box, taken with Enter, and Esc clears', async () => {
  const taken: string[] = [];
  function Search() {
    const [text, setText] = useState('');
    const hits = ['Ada', 'Ann', 'Abe'].map((label) => ({ id: `id ${label}`, label }));
    return (
      <FindBox label="Search" placeholder="Customer" text={text} onText={setText}>
        {(ids) =>
          text === '' ? null : (
            <FoundHits
              ids={ids}
              label="Hits"
              groups={[
                { id: '1', title: 'Customers', hits: hits.slice(0, 2) },
                { id: '2', title: 'Cases', hits: hits.slice(2) },
              ]}
              onTake={(id) => taken.push(id)}
              empty="Nothing"
            />
          )
        }
      </FindBox>
    );
  }
  await render(<Search />);
  const box = page.getByRole('combobox', { name: 'Search' });
  await userEvent.type(box, 'a');
  await expect.element(page.getByRole('option', { name: 'Ada' })).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{ArrowUp}');
  const last = page.getByRole('option', { name: 'Abe' });
  await expect.element(last).toHaveAttribute('aria-selected', 'true');
  await expect.element(box).toHaveAttribute('aria-activedescendant', last.element().id);
  await userEvent.keyboard('{Enter}');
  await expect.element(box).not.toHaveFocus();
  await userEvent.click(box);
  await userEvent.click(page.getByRole('option', { name: 'Ann' }));
  expect(taken).toEqual(['id Abe', 'id Ann']);
  await expect.element(box).not.toHaveFocus();
  await userEvent.click(box);
  await userEvent.keyboard('{Escape}');
  await expect.element(box).toHaveValue('');
  await expect.element(box).toHaveFocus();
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(box).not.toHaveFocus();
});

test('the name of an icon shows beside it for the keyboard at once, and goes with Esc', async () => {
  await render(
    <>
      <IconButton icon={Clock} label="Keep" keys="K" />
      <Tips />
    </>,
  );
  const tip = () => document.querySelector<HTMLElement>('[popover=manual]');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => tip()?.matches(':popover-open')).toBe(true);
  expect(tip()?.textContent).toBe('Keep (K)');
  const button = page.getByRole('button', { name: 'Keep (K)' }).element().getBoundingClientRect();
  expect(tip()?.getBoundingClientRect().top).toBeCloseTo(button.bottom, 0);
  document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
  expect(tip()?.matches(':popover-open')).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(tip()?.matches(':popover-open')).toBe(false);
});

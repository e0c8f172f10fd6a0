// Finds customers, cases and orders by name, address, number or phone in any notation.
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useCaps } from '#src/ui/command-keys.ts';
import { useCommand } from '#src/ui/commands.ts';
import { FindBox } from '#src/ui/find-box.tsx';
import { latePart } from '#src/ui/late-part.tsx';
import type { Leads } from './found.tsx';

const Found = latePart(async () => (await import('./found.tsx')).Found);

const INPUT_ID = 'find';
const focusInput = () => document.getElementById(INPUT_ID)?.focus();

export function Find(leads: Leads) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  useCommand('search', focusInput);
  return (
    <FindBox
      label={t`Search customers, cases and orders`}
      placeholder={t`Customer, order, phone number`}
      text={text}
      onText={setText}
      keys={useCaps('search')}
      inputId={INPUT_ID}
    >
      {(ids) => <Found {...leads} ids={ids} text={text} onTaken={() => setText('')} />}
    </FindBox>
  );
}

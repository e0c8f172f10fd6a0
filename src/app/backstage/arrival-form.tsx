// Makes a customer act on a channel.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { registry } from '#src/channels/registry.ts';
import { Button } from '#src/ui/button.tsx';
import { ChevronDown } from '#src/ui/icons.ts';
import { Menu } from '#src/ui/menu.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { Backstage } from './backstage.ts';
import { useCustomerOnScreen } from './use-customer-on-screen.ts';

export function ArrivalForm({ backstage }: { readonly backstage: Backstage }) {
  const { t, i18n } = useLingui();
  const onScreen = useCustomerOnScreen();
  const [customer, setCustomer] = useState(onScreen ?? '');
  const [chosen, setChosen] = useState(registry[0]);
  const [words, setWords] = useState('');
  const [error, setError] = useState('');
  const arrive = async () => {
    if (!chosen) return;
    try {
      await backstage.arrive(chosen.id, customer.trim(), words);
      setWords('');
      setError('');
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    }
  };
  const name = chosen ? i18n._(chosen.label) : '';
  return (
    <form
      aria-labelledby="arrival"
      className="mt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void arrive();
      }}
    >
      <h3 id="arrival">
        <Trans>A customer writes</Trans>
      </h3>
      <div className="mt-1 flex flex-col gap-2">
        <TextField
          label={t`Customer`}
          value={customer}
          onChange={setCustomer}
          hint={t`As in the address, like james-whitcombe`}
        />
        <TextField label={t`Words`} value={words} onChange={setWords} lines={2} error={error} />
        <div className="flex justify-between">
          <Menu
            label={t`Channel`}
            placement="bottom start"
            trigger={
              <Button size="sm" aria-label={t`${name}, channel`}>
                {name}
                <ChevronDown aria-hidden className="icon-xs" />
              </Button>
            }
            groups={[
              {
                items: registry.map((channel) => ({
                  id: channel.id,
                  label: i18n._(channel.label),
                  icon: channel.icon,
                  chosen: channel.id === chosen?.id,
                  onAction: () => setChosen(channel),
                })),
              },
            ]}
          />
          <Button
            type="submit"
            size="sm"
            tone="primary"
            isDisabled={customer.trim() === '' || words.trim() === ''}
          >
            <Trans>Let it arrive</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
}

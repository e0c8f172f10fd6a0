// Says that an order is packed, and on which shelf it lies.
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { CounterButton } from '../counter-button.tsx';

export function PackIt({ onPacked }: { readonly onPacked: (shelf: string) => void }) {
  const { t } = useLingui();
  const id = useId();
  const [shelf, setShelf] = useState('');
  return (
    <form
      aria-label={t`Packed`}
      className="mt-2 flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onPacked(shelf.trim());
      }}
    >
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="text-words text-ink-2">
          <Trans>On which shelf?</Trans>
        </label>
        <input
          id={id}
          value={shelf}
          maxLength={60}
          onChange={({ target }) => setShelf(target.value)}
          className="rounded-3 border-line-strong bg-surface text-words focus:outline-focus mt-1 block h-12 w-full border px-3.5 outline-offset-1 focus:outline-2"
        />
      </div>
      <CounterButton type="submit">
        <Trans>It is packed</Trans>
      </CounterButton>
    </form>
  );
}

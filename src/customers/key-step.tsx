// One question of a dialog about keys: the field, what went wrong just now, and the way on. A new one takes the focus; Enter
// goes on.
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '#src/ui/button.tsx';

export interface KeyStepProps {
  readonly children: ReactNode;
  /** What went wrong, as sentences of their own. */
  readonly trouble?: ReactNode;
  readonly next: ReactNode;
  readonly isBusy?: boolean;
  readonly onNext: () => void;
  readonly back: ReactNode;
  /** Absent: no way back. */
  readonly onBack?: () => void;
}

export function KeyStep({ children, trouble, next, isBusy = false, onNext, back, onBack }: KeyStepProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>('input:checked, input:not([type=radio]), textarea, button')
      ?.focus();
  }, []);
  return (
    <form
      ref={form}
      noValidate
      className="mt-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onNext();
      }}
    >
      {children}
      <div role="alert">
        {trouble === undefined ? null : <p className="text-danger-text mt-2 text-pretty">{trouble}</p>}
      </div>
      <div className="mt-3.5 flex flex-wrap justify-end gap-2">
        {onBack ? (
          <Button isDisabled={isBusy} onPress={onBack}>
            {back}
          </Button>
        ) : null}
        <Button type="submit" tone="primary" isDisabled={isBusy}>
          {isBusy ? <Trans>One moment</Trans> : next}
        </Button>
      </div>
    </form>
  );
}

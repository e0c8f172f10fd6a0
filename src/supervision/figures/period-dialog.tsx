// Any period: from a day to a day, both part of it.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { troubleOf } from '../look.ts';

export interface PeriodDialogProps {
  /** ISO days. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly onChoose: (period: { readonly from: string; readonly to: string }) => void;
  readonly onClose: () => void;
}

export function PeriodDialog({ today, onChoose, onClose, ...before }: PeriodDialogProps) {
  const { t } = useLingui();
  const [from, setFrom] = useState(before.from);
  const [to, setTo] = useState(before.to);
  const problem =
    from === '' || to === ''
      ? t`This is not a day of the calendar.`
      : to > today
        ? t`This day is still to come.`
        : from > to
          ? t`The last day is before the first.`
          : troubleOf({ from, to }, today) === 'too-long'
            ? t`Two years at most.`
            : '';
  const choose = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== '') return;
    onChoose({ from, to });
    onClose();
  };
  return (
    <Dialog title={t`Other days`} isOpen onClose={onClose}>
      <form onSubmit={choose} noValidate className="mt-2 grid gap-2">
        <TextField type="date" label={t`First day`} value={from} onChange={setFrom} />
        <TextField type="date" label={t`Last day`} value={to} onChange={setTo} error={problem} />
        <div className="mt-1 flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" type="submit" isDisabled={problem !== ''}>
            <Trans>Show these days</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

// Go to a date: any day of the customer's history, loaded or not.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isoDay } from '#src/lib/format.ts';
import type { Instant } from '#src/lib/time.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';

export interface DateDialogProps {
  readonly isOpen: boolean;
  /** The day in sight, offered first. */
  readonly from: Instant;
  readonly onGo: (at: Instant) => void;
  readonly onClose: () => void;
}

export function DateDialog({ isOpen, from, onGo, onClose }: DateDialogProps) {
  const { t } = useLingui();
  const [day, setDay] = useState(isoDay(from));
  const at = startOfDay(day);
  const go = () => {
    if (at === undefined) return;
    onGo(at);
    onClose();
  };
  return (
    <Dialog
      title={t`Go to a date`}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={at === undefined} onPress={go}>
            <Trans>Go</Trans>
          </Button>
        </>
      }
    >
      <form
        className="mt-2"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <TextField
          type="date"
          label={t`Day`}
          value={day}
          onChange={setDay}
          error={at === undefined ? t`This is not a day of the calendar.` : ''}
        />
      </form>
    </Dialog>
  );
}

/** Midnight of an ISO day in the reader's zone; undefined when it is no day. */
function startOfDay(day: string): Instant | undefined {
  const at = new Date(`${day}T00:00:00`).getTime();
  return Number.isNaN(at) ? undefined : at;
}

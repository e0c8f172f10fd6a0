// Resolving with open promises asks first; keeping the case open is the default.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { dayAndClock } from '#src/cases/due-words.ts';
import type { PromiseItem } from '#src/desk/schemas.ts';
import { now } from '#src/lib/time.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';

export interface ResolveDialogProps {
  readonly promises: readonly PromiseItem[];
  readonly onKeep: () => void;
  readonly onResolve: () => void;
}

export function ResolveDialog({ promises, onKeep, onResolve }: ResolveDialogProps) {
  const { i18n } = useLingui();
  const open = promises.filter(({ state }) => state === 'open');
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={onKeep}
      title={<Plural value={open.length} one="# promise is still open" other="# promises are still open" />}
      foot={
        <>
          <Button tone="quiet" onPress={onResolve}>
            <Trans>Resolve anyway</Trans>
          </Button>
          <Button tone="primary" onPress={onKeep}>
            <Trans>Keep open</Trans>
          </Button>
        </>
      }
    >
      <p className="text-ink-2">
        <Trans>If you resolve now, nobody will be reminded.</Trans>
      </p>
      <ul className="mt-2">
        {open.map(({ id, text, dueAt }) => (
          <li key={id} className="flex gap-3 py-1">
            <span className="flex-1">{text}</span>
            <span className="num text-meta font-medium">
              {dayAndClock(Date.parse(dueAt), now(), i18n.locale)}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

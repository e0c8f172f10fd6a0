// One place to answer, whatever the channel: choose it, write, send. What is written survives everything.
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from '#src/ui/button.tsx';
import { useCommand } from '#src/ui/commands.ts';
import { cx } from '#src/ui/cx.ts';
import { ButtonKey } from '#src/ui/kbd.tsx';
import { ChannelTabs } from './channel-tabs.tsx';
import { ComposerBar } from './composer-bar.tsx';
import { ComposerNotices } from './composer-notices.tsx';
import { useComposer, type ComposerOf } from './use-composer.ts';

export interface ComposerProps extends ComposerOf {
  /** Older entries are being read: one bar until one writes. */
  readonly isReading: boolean;
}

export function Composer({ isReading, ...of }: ComposerProps) {
  const { t } = useLingui();
  const composer = useComposer(of);
  const { way, ways, draft, choose, isOpen, setOpen } = composer;
  const text = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLFormElement>(null);
  const isBar = isReading && !isOpen;

  // At once where it can be: the next key pressed already belongs to the text.
  const openOn = (turnTo?: () => void) => {
    setOpen(true);
    turnTo?.();
    if (text.current) text.current.focus();
    else requestAnimationFrame(() => text.current?.focus());
  };
  useCommand('reply', () => openOn(way?.mode === 'reply' ? undefined : composer.toReply));
  useCommand('note', () => openOn(composer.toNote));
  const putCaret = useEffectEvent(() => {
    if (draft.caret !== undefined) text.current?.setSelectionRange(draft.caret, draft.caret);
  });
  useEffect(() => {
    if (draft.isRead) putCaret();
  }, [draft.isRead]);

  if (!way) return null;
  const { channel, mode } = way;
  if (isBar)
    return (
      <ComposerBar
        way={way}
        customerName={of.customer.givenName}
        text={draft.values.text}
        onOpen={() => openOn()}
      />
    );

  const Extra = channel.Composer;
  return (
    <form
      ref={box}
      aria-label={mode === 'note' ? t`Internal note` : mode === 'call' ? t`Log a call` : t`Reply`}
      className={cx(
        'mx-3 mb-3 flex-none rounded-4 border shadow-2 focus-within:border-accent focus-within:outline-2 focus-within:outline-accent-soft-2',
        mode === 'note' ? 'border-dashed border-note-line bg-note-soft' : 'border-line bg-surface',
      )}
      onSubmit={(event) => {
        event.preventDefault();
        composer.send();
      }}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <div className="flex items-center gap-0.5 px-2 pt-1.5">
        <ChannelTabs ways={ways} chosen={channel.id} onChoose={choose} />
      </div>
      <ComposerNotices composer={composer} customerName={of.customer.givenName} />
      {Extra && (
        <div className="px-3.5 pt-1.5">
          <Extra
            outgoing={draft.values}
            onChange={(values) => draft.change(values, text.current?.selectionStart)}
            identity={of.identity}
            last={way.last}
          />
        </div>
      )}
      <textarea
        ref={text}
        aria-label={composer.label}
        value={draft.values.text}
        maxLength={channel.can.maxLength}
        onChange={(event) =>
          draft.change({ ...draft.values, text: event.target.value }, event.target.selectionStart)
        }
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            composer.send();
          }
        }}
        className="text-words block field-sizing-content max-h-48 min-h-12 w-full resize-none bg-transparent px-3.5 pt-1.5 pb-0.5 leading-5 outline-none"
      />
      <div className="flex flex-wrap items-center gap-2 px-2 pt-1 pb-2">
        <span className="text-meta text-ink-3 min-w-0 flex-1 pl-1.5" role="status">
          {composer.hint}
        </span>
        <Button type="submit" size="sm" tone="primary" isDisabled={!composer.canSend}>
          {composer.verb}
          <ButtonKey>Ctrl</ButtonKey>
          <ButtonKey>↵</ButtonKey>
        </Button>
        {mode === 'note' && (
          <span className="sr-only">
            <Trans>A note is never sent to the customer.</Trans>
          </span>
        )}
      </div>
    </form>
  );
}

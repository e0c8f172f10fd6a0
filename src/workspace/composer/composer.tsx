// One place to answer, whatever the channel: choose it, write, send. What is written survives everything.
import { Trans, useLingui } from '@lingui/react/macro';
import { memo, useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '#src/ui/button.tsx';
import { useCommand } from '#src/ui/commands.ts';
import { cx } from '#src/ui/cx.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { TextQuote } from '#src/ui/icons.ts';
import { insertText, isOnEmptyLine } from '#src/ui/insert-text.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { WaitMenu } from '#src/cases/acts/wait-menu.tsx';
import type { GivenFiles } from './files/add-files.ts';
import { ActionsRow } from './actions-row.tsx';
import { AboveComposer } from './above.tsx';
import { AddPromise } from './add-promise.tsx';
import { AttachButton } from './attach-button.tsx';
import { ChannelTabs } from './channel-tabs.tsx';
import type { ComposerBarProps } from './composer-bar.tsx';
import { useComposerWords } from './composer-words.ts';
import { hasNotice } from './has-notice.ts';
import { isEmpty, isReadFirst } from './obstacles.ts';
import { useComposer, type ComposerOf } from './use-composer.ts';

/** Drawn once older entries are read: its place is kept. */
const ComposerBar = latePart<ComposerBarProps>(
  async () => (await import('./composer-bar.tsx')).ComposerBar,
  () => <div className="h-14" />,
);
const ComposerNotices = latePart(async () => (await import('./composer-notices.tsx')).ComposerNotices);
const ReplyPicker = latePart(async () => (await import('./replies/reply-picker.tsx')).ReplyPicker);
const ComposerFiles = latePart(async () => (await import('./files/composer-files.tsx')).ComposerFiles);
const GiveDraft = latePart(async () => (await import('./give-draft.tsx')).GiveDraft);
const NamingBox = latePart(async () => (await import('./naming-box.tsx')).NamingBox);
const ReplyTo = latePart(async () => (await import('./reply-to.tsx')).ReplyTo);

export interface ComposerProps extends ComposerOf {
  /** Older entries are being read: one bar until one writes. */
  readonly isReading: boolean;
}

/** Memoised: what of the line is shown, and where one reads, is nothing to it. */
export const Composer = memo(function Composer({ isReading, ...of }: ComposerProps) {
  const { t } = useLingui();
  const text = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLFormElement>(null);
  const composer = useComposer(of, {
    caretNow: () => text.current?.selectionStart,
    // The button that sent is off now.
    onSent: () => {
      if (box.current?.contains(document.activeElement)) text.current?.focus();
    },
  });
  const words = useComposerWords(of, composer);
  const { way, ways, draft, choose, isOpen, setOpen, to, last } = composer;
  const isBar = isReading && !isOpen;
  /** Saved replies are open: from the button, or from a slash that is a slash again if one closes them. */
  const [picking, setPicking] = useState<'button' | 'slash'>();
  const [given, setGiven] = useState<readonly GivenFiles[]>([]);
  const attach = ({ files }: { readonly files: FileList | null }) => {
    if (!way || !files?.length) return false;
    const { place } = composer;
    const more = { files: [...files], way, place, customerId: of.customer.id };
    setGiven((before) => [...before, more]);
    return true;
  };
  const insert = (said: string) => {
    setPicking(undefined);
    if (text.current) insertText(text.current, said);
  };

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
    if (draft.isRead || draft.turn > 0) putCaret();
  }, [draft.isRead, draft.turn]);

  if (!way) return null;
  const { channel, mode } = way;
  if (isBar)
    return (
      <ComposerBar
        way={way}
        customerName={of.customer.givenName}
        text={draft.values.text || (draft.values.files ?? []).map(({ name }) => name).join(', ')}
        onOpen={() => openOn()}
      />
    );

  const Extra = channel.Composer;
  const hasReplies = mode === 'reply' && composer.obstacle?.kind !== 'foreign';
  const { obstacle } = composer;
  const canSend = (obstacle === undefined || isReadFirst(obstacle)) && !composer.isBusy;
  const onKeyDown = (event: KeyboardEvent) => {
    // What a dialog asks is no part of the words: Enter in its fields sends nothing.
    if (event.target instanceof HTMLElement && event.target.closest('dialog')) {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      return;
    }
    if (!event.ctrlKey && !event.metaKey) return;
    const step = { '.': 1 as const, ',': -1 as const }[event.key];
    if (step) composer.step(step);
    else if (event.key === 'Enter') composer.send();
    else if (event.key === 'z' && draft.values.text === '' && composer.undo) composer.undo();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <AboveComposer composer={composer} of={of.of} onNote={() => openOn(composer.toNote)} />
      <form
        ref={box}
        aria-label={mode === 'note' ? t`Internal note` : mode === 'call' ? t`Log a call` : t`Reply`}
        className={cx(
          'isolate mx-3 mb-3 flex-none rounded-4 border shadow-2 focus-within:border-accent focus-within:outline-2 focus-within:outline-accent-soft-2',
          mode === 'note' ? 'border-dashed border-note-line bg-note-soft' : 'border-line bg-surface',
        )}
        onSubmit={(event) => {
          event.preventDefault();
          composer.send();
        }}
        onKeyDown={onKeyDown}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault();
        }}
        onDrop={(event) => {
          if (attach(event.dataTransfer)) event.preventDefault();
        }}
        onPaste={(event) => {
          // What was copied as words is pasted as words, whatever picture of them comes along.
          const { types } = event.clipboardData;
          if (!types.includes('text/plain') && attach(event.clipboardData)) event.preventDefault();
        }}
        onBlur={(event) => {
          if (!box.current?.contains(event.relatedTarget)) setOpen(false);
        }}
      >
        <div className="flex items-center gap-0.5 px-2 pt-1.5">
          <ChannelTabs ways={ways} chosen={channel.id} onChoose={choose} />
        </div>
        {hasNotice(composer) ? <ComposerNotices composer={composer} customer={of.customer} /> : null}
        {mode === 'reply' && way.keys.length > 1 ? (
          <ReplyTo way={way} to={to} onChange={(next) => draft.change({ ...draft.values, to: next })} />
        ) : null}
        {Extra && (
          <div className="px-3.5 pt-1.5">
            <Extra
              outgoing={draft.values}
              onChange={(values) => draft.change(values, text.current?.selectionStart)}
              identity={of.identity}
              last={last}
            />
          </div>
        )}
        {picking ? (
          <ReplyPicker
            of={of}
            channel={channel.id}
            onInsert={insert}
            onClose={() => insert(picking === 'slash' ? '/' : '')}
          />
        ) : null}
        {mode === 'note' && draft.values.text.includes('@') ? (
          <NamingBox
            brand={of.of.brand}
            area={text}
            values={draft.values}
            caret={draft.caret ?? draft.values.text.length}
            onChange={draft.change}
          />
        ) : null}
        <textarea
          ref={text}
          aria-label={words.label}
          value={draft.values.text}
          onChange={(event) =>
            draft.change({ ...draft.values, text: event.target.value }, event.target.selectionStart)
          }
          onKeyDown={(event) => {
            if (event.key !== '/' || !hasReplies || !isOnEmptyLine(event.currentTarget)) return;
            event.preventDefault();
            setPicking('slash');
          }}
          className="text-words block field-sizing-content max-h-48 min-h-12 w-full resize-none bg-transparent px-3.5 pt-1.5 pb-0.5 leading-5 outline-none"
        />
        {given.length > 0 || draft.values.files ? (
          <ComposerFiles composer={composer} given={given} onRemoved={() => text.current?.focus()} />
        ) : null}
        <ActionsRow
          words={words}
          canSend={canSend}
          isNote={mode === 'note'}
          adds={
            <>
              {hasReplies ? (
                <IconButton
                  icon={TextQuote}
                  label={t`Saved replies`}
                  keys="/"
                  aria-expanded={picking !== undefined}
                  onPress={() => setPicking(picking ? undefined : 'button')}
                />
              ) : null}
              {mode === 'reply' && channel.can.attach ? <AttachButton onFiles={attach} /> : null}
              {hasReplies || mode === 'call' ? (
                <AddPromise
                  text={draft.values.text}
                  promise={draft.values.promise}
                  onChange={(promise) =>
                    draft.change({ ...draft.values, promise }, text.current?.selectionStart)
                  }
                />
              ) : null}
            </>
          }
          sends={
            composer.obstacle?.kind === 'foreign' && of.of.owner && !isEmpty(draft.values) ? (
              <GiveDraft caseId={of.of.id} channel={channel.id} values={draft.values} to={of.of.owner} />
            ) : composer.mayWait ? (
              <WaitMenu
                placement="top start"
                onWait={composer.send}
                trigger={
                  <Button size="sm" isDisabled={!canSend || composer.meanwhile !== undefined}>
                    <Trans>Send and wait</Trans>
                  </Button>
                }
              />
            ) : null
          }
        />
      </form>
    </>
  );
});

// The composer's mind: which channel, which draft, may one send, and what the button does.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Channel, IdentitySet, Outgoing } from '#src/channels/channel.ts';
import type { CaseActs } from '#src/cases/use-case-acts.ts';
import type { Case, Customer } from '#src/desk/schemas.ts';
import { freshId } from '#src/lib/ids.ts';
import { now } from '#src/lib/time.ts';
import { useLineState, type UsableLine } from '#src/line/use-line.ts';
import { usePresent } from '#src/line/use-present.ts';
import { useDraft, type DraftHandle } from '#src/outbox/use-draft.ts';
import { useOutbox, useOutboxState } from '#src/outbox/use-outbox.ts';
import { useMe } from '#src/staff/use-me.ts';
import { choosePlace, openComposer, usePlaceStore } from './place-store.ts';
import { firstWay, waysToWrite, type Way } from './ways-to-write.ts';

export interface ComposerOf {
  readonly of: Case;
  readonly customer: Customer;
  readonly identity: IdentitySet;
  readonly line: UsableLine;
  readonly acts: CaseActs;
}

export interface ComposerState {
  readonly ways: readonly Way[];
  readonly way: Way | undefined;
  readonly choose: (channel: string) => void;
  readonly toReply: () => void;
  readonly toNote: () => void;
  readonly draft: DraftHandle;
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  /** The customer is in contact on this other channel now. */
  readonly movesFrom: Channel | undefined;
  readonly isSaved: boolean;
  /** The customer wrote after this text was begun: sending stops once. */
  readonly wroteMeanwhile: boolean;
  readonly label: string;
  readonly verb: string;
  /** Why the button is off, or what the words will become. */
  readonly hint: string;
  readonly canSend: boolean;
  readonly send: () => void;
}

export function useComposer({ of, customer, identity, line, acts }: ComposerOf): ComposerState {
  const { t, i18n } = useLingui();
  const me = useMe();
  const outbox = useOutbox();
  const { isSaved } = useOutboxState();
  const { line: known } = useLineState(line);
  const { held } = known;
  const presentAt = usePresent();
  const { chosen, isOpen } = usePlaceStore();
  const [claiming, setClaiming] = useState(false);
  const ways = useMemo(
    () => waysToWrite({ identity, held, role: me.role, consent: customer.consent.service, presentAt }),
    [identity, held, me.role, customer.consent.service, presentAt],
  );
  const first = firstWay(ways, held);
  const picked = chosen?.caseId === of.id ? ways.find((one) => one.channel.id === chosen.channel) : undefined;
  const way = picked ?? first;
  const place = { caseId: of.id, channel: way?.channel.id ?? '', mode: way?.mode ?? 'reply' } as const;
  const draft = useDraft(place, customer.id);
  const { text } = draft.values;
  const isEmpty = text.trim() === '';
  const newestOfTheirs = held.findLast((entry) => entry.from === 'customer')?.key;
  const [readKey, setReadKey] = useState<{ place: string; key: string | undefined }>();
  const begun = readKey?.place === `${of.id}/${place.channel}` ? readKey.key : undefined;
  const wroteMeanwhile = !isEmpty && way?.mode === 'reply' && begun !== undefined && begun !== newestOfTheirs;

  useReopenedDraft(of.id, (channel) => {
    if (usePlaceStore.getState().chosen?.caseId !== of.id) choosePlace(of.id, channel);
  });

  const isMine = of.owner?.id === me.id;
  const isUnowned = of.owner === null;
  const isReply = way?.mode === 'reply';
  const isForeign = isReply && !isMine && !isUnowned;
  const canClaim = isUnowned && acts.offered.has('claim');
  const customerName = customer.givenName;
  const channelName = way ? i18n._(way.channel.label) : '';

  const deliver = () => {
    // Not what was drawn last: a second Enter may come before the composer is drawn empty.
    const values = draft.current();
    if (!outbox || !way || values.text.trim() === '') return;
    const outgoing: Outgoing = {
      intentId: freshId(),
      customerId: customer.id,
      caseId: of.id,
      channel: way.channel.id,
      mode: way.mode,
      text: values.text,
      subject: values.subject,
      to: values.to ?? way.to,
      inReplyTo: way.last && { nativeId: way.last.nativeId, thread: way.last.thread, body: way.last.body },
      visibility: values.visibility,
      fields: values.fields,
      createdAt: now(),
    };
    void outbox.send(outgoing, place).then((isKept) => {
      if (isKept) draft.clear(values);
    });
  };
  const send = () => {
    if (isEmpty || isForeign || !outbox || !draft.isRead || claiming) return;
    if (wroteMeanwhile) {
      setReadKey({ place: `${of.id}/${place.channel}`, key: newestOfTheirs });
      return;
    }
    if (isReply && isUnowned) {
      if (!canClaim) return;
      // 1. The desk is asked for the case. 2. It is ours: the words go. 3. Somebody was faster: they stay here and
      // the strip says who.
      setClaiming(true);
      void acts
        .performed('claim')
        .then((isOurs) => isOurs && deliver())
        .finally(() => setClaiming(false));
      return;
    }
    deliver();
  };

  const owner = of.owner?.givenName ?? '';
  return {
    ways,
    way,
    choose: (channel) => choosePlace(of.id, channel),
    toReply: () => first && choosePlace(of.id, first.channel.id),
    toNote: () => {
      const note = ways.find((one) => one.mode === 'note');
      if (note) choosePlace(of.id, note.channel.id);
    },
    draft: {
      ...draft,
      change: (values, caret) => {
        if (text === '') setReadKey({ place: `${of.id}/${place.channel}`, key: newestOfTheirs });
        draft.change(values, caret);
      },
    },
    isOpen,
    setOpen: openComposer,
    movesFrom: isReply
      ? ways.find((one) => one.isHere && one.channel.id !== way.channel.id)?.channel
      : undefined,
    isSaved,
    wroteMeanwhile,
    label:
      way?.mode === 'note'
        ? t`Internal note. ${customerName} cannot see this.`
        : way?.mode === 'call'
          ? t`Note of the call`
          : t`Message to ${customerName} on ${channelName}`,
    verb: verbOf(),
    hint: hintOf(),
    canSend: !isEmpty && !isForeign && draft.isRead && !claiming && !(isReply && isUnowned && !canClaim),
    send,
  };

  function verbOf(): string {
    if (isForeign) return t`Send, ${owner} owns this`;
    if (wroteMeanwhile) return t`Read, send now`;
    if (way?.mode === 'note') return t`Add note`;
    if (way?.mode === 'call') return t`Log call`;
    return isUnowned ? t`Claim and send` : t`Send`;
  }

  function hintOf(): string {
    if (isForeign) return t`Only ${owner} answers ${customerName} here. You can write a note.`;
    if (isReply && of.state === 'resolved') return t`This case is resolved. An answer does not reopen it.`;
    const most = way?.channel.can.maxLength;
    if (most !== undefined && text.length > most * 0.8)
      return t`${plural(most - text.length, { one: '# character left', other: '# characters left' })}`;
    if (way?.mode === 'note') return t`${customerName} cannot see this.`;
    return '';
  }
}

/** Opens on the channel where text was left, when there is some. */
function useReopenedDraft(caseId: string, onFound: (channel: string) => void): void {
  const outbox = useOutbox();
  const found = useRef(onFound);
  useEffect(() => {
    found.current = onFound;
  });
  useEffect(() => {
    if (!outbox) return;
    void outbox.drafts
      .placesOf(caseId)
      .then((places) => places[0] && found.current(places[0].channel))
      .catch(() => undefined);
  }, [outbox, caseId]);
}

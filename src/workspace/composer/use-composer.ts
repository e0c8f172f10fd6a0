// The composer's mind: which channel, which draft, may one send, and what sending does.
import { useEffect, useMemo, useRef, useState } from 'react';
import { wrote } from '#src/cases/presence/at-the-case.ts';
import type { Channel, IdentityKey, IdentitySet, Outgoing } from '#src/channels/channel.ts';
import type { CaseActs } from '#src/cases/acts/use-case-acts.ts';
import type { Presence } from '#src/desk/presence.ts';
import type { Case } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import { now, SECOND, systemNow, type Instant } from '#src/lib/time.ts';
import { useNewest } from '#src/line/newest.ts';
import { useHeldLine, useIsAtNewest, type UsableLine } from '#src/line/use-line.ts';
import { useDraft, type DraftHandle } from '#src/outbox/use-draft.ts';
import { useOutbox, useOutboxState } from '#src/outbox/use-outbox.ts';
import type { DraftPlace } from '#src/outbox/draft.ts';
import { isHeld } from '#src/outbox/send.ts';
import { takeBackMs } from '#src/outbox/take-back-time.ts';
import { useNow } from '#src/ui/use-now.ts';
import { useIsLooking, useMe } from '#src/staff/use-me.ts';
import type { Entry } from '#src/timeline/index.ts';
import { useMeanwhile } from './use-meanwhile.ts';
import { usePatience, type AskedToSend } from './use-patience.ts';
import { useReplying } from './use-replying.ts';
import { isEmpty, obstacleTo, type Obstacle } from './obstacles.ts';
import { choosePlace, holdPlace, openComposer, usePlaceStore } from './place-store.ts';
import { answered, firstWay, neighbour, waysToWrite, type Way } from './ways-to-write.ts';

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
  readonly place: DraftPlace;
  readonly choose: (channel: string) => void;
  /** Turns to the next or the previous channel that works. */
  readonly step: (by: 1 | -1) => void;
  readonly toReply: () => void;
  readonly toNote: () => void;
  readonly draft: DraftHandle;
  /** The address, number or account a reply goes to, and the entry it answers. */
  readonly to: IdentityKey | undefined;
  readonly last: Entry | undefined;
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  /** The customer is in contact on this other channel now. */
  readonly movesFrom: Channel | undefined;
  /** Words with files were left on this channel, and the one turned to takes none. */
  readonly filesStayOn: Channel | undefined;
  readonly isSaved: boolean;
  /** What the customer or a colleague said after this text was begun: sending stops once. */
  readonly meanwhile: Entry | undefined;
  /** A colleague who is writing to the customer now. */
  readonly replying: Presence | undefined;
  readonly isMine: boolean;
  /** Nobody owns the case: sending claims it first. */
  readonly claims: boolean;
  /** The case can be put aside with what is sent. */
  readonly mayWait: boolean;
  /** Why it cannot be sent as it stands. */
  readonly obstacle: Obstacle | undefined;
  readonly isBusy: boolean;
  /** With an instant: the case waits until then, once this has arrived. */
  readonly send: (waitUntil?: Instant) => void;
  /** Takes back what was sent here last, while it has not left; nothing when it is too late. */
  readonly undo: (() => void) | undefined;
}

export interface ComposerBox {
  /** Where the caret stands in the text, for who takes a reply back. */
  readonly caretNow: () => number | undefined;
  /** The words have left; the composer is about to be drawn without them. */
  readonly onSent: () => void;
}

export function useComposer(
  { of, customer, identity, line, acts }: ComposerOf,
  { caretNow, onSent }: ComposerBox,
): ComposerState {
  const me = useMe();
  const isLooking = useIsLooking();
  const outbox = useOutbox();
  const { isSaved, sends } = useOutboxState();
  const { lanes } = useHeldLine(line);
  const isAtNewest = useIsAtNewest(line);
  const newest = useNewest(line);
  const { held } = newest;
  const presentAt = useNow(30 * SECOND);
  const { chosen, isOpen } = usePlaceStore();
  const [claiming, setClaiming] = useState(false);
  const [toSend, setToSend] = useState<AskedToSend>();
  const [left, setLeft] = useState<Channel>();
  const [sentLast, setSentLast] = useState<string>();
  const ways = useMemo(
    () => waysToWrite({ identity, ...newest, role: me.role, consent: customer.consent.service, presentAt }),
    [identity, newest, me.role, customer.consent.service, presentAt],
  );
  const stops = useMemo(() => of.trail.map(({ channel }) => channel), [of.trail]);
  const first = firstWay(ways, held, stops);
  const picked = chosen?.caseId === of.id ? ways.find((one) => one.channel.id === chosen.channel) : undefined;
  const way = picked ?? first;
  const place = { caseId: of.id, channel: way?.channel.id ?? '', mode: way?.mode ?? 'reply' } as const;
  const draft = useDraft(place, customer.id);
  const { text, to: chosenTo } = draft.values;
  // A key that was unlinked since is no address any more.
  const to = way?.keys.find(({ value }) => value === chosenTo?.value) ?? way?.to;
  const last = useMemo(() => way && answered(way, to, held), [way, to, held]);
  const isReply = way?.mode === 'reply';
  const meanwhile = useMeanwhile(
    { held, lanes },
    `${of.id}/${place.channel}`,
    isReply && !isEmpty(draft.values),
  );
  const replying = useReplying(of.id);

  useReopenedDraft(of.id, (channel) => {
    if (usePlaceStore.getState().chosen?.caseId !== of.id) choosePlace(of.id, channel);
  });

  const claims = isReply && of.owner === null;
  const mayClaim = acts.offered.has('claim');
  const owner = of.owner === null ? 'nobody' : of.owner.id === me.id ? 'me' : 'somebody';
  const asked = {
    way,
    isRead: draft.isRead,
    owner,
    mayClaim,
    isLooking,
    isElsewhere: !isAtNewest,
  } as const;

  const deliver = (waitUntil?: Instant) => {
    // Not what was drawn last: a second Enter may come before the composer is drawn empty.
    const { values } = draft.current();
    const caret = caretNow();
    if (!outbox || !way || obstacleTo({ ...asked, values, owner: 'me' })) return;
    const outgoing: Outgoing = {
      intentId: outbox.drafts.intentOf(place),
      customerId: customer.id,
      caseId: of.id,
      channel: way.channel.id,
      mode: way.mode,
      text: values.text,
      subject: values.subject,
      to,
      inReplyTo: last && { nativeId: last.nativeId, thread: last.thread, body: last.body },
      visibility: values.visibility,
      fields: values.fields,
      promise: values.promise,
      ...(values.files && { files: values.files }),
      createdAt: now(),
    };
    const heldMs = way.mode === 'reply' ? takeBackMs() : 0;
    void outbox.send(outgoing, place, { heldMs, caret, waitUntil }).then((isKept) => {
      if (!isKept) return;
      onSent();
      // One wants to see what one said, and what is said next.
      if (!isAtNewest) line.jump(Infinity);
      draft.clear(values);
      holdPlace(of.id, place.channel, !isEmpty(draft.current().values));
      wrote(of.id);
      if (heldMs > 0) setSentLast(outgoing.intentId);
    });
  };
  const send = (waitUntil?: Instant) => {
    const { values } = draft.current();
    const inTheWay = obstacleTo({ ...asked, values });
    if (inTheWay?.kind === 'elsewhere') return line.jump(Infinity);
    if (inTheWay?.kind === 'not-read')
      return setToSend({ channel: place.channel, text: values.text, waitUntil });
    if (!outbox || claiming || inTheWay) return;
    if (meanwhile.word) return meanwhile.read();
    if (!claims) return deliver(waitUntil);
    // 1. The desk is asked for the case. 2. It is ours: the words go. 3. Somebody was faster: they stay here and
    // the strip says who.
    setClaiming(true);
    void acts
      .performed('claim')
      .then((isOurs) => isOurs && deliver(waitUntil))
      .finally(() => setClaiming(false));
  };

  const obstacle = obstacleTo({ ...asked, values: draft.values });
  const isRead = obstacle?.kind !== 'not-read';
  const isToSend = usePatience(toSend, { channel: place.channel, text, isRead }, send);

  const turnTo = (channel: string) => {
    setLeft(draft.values.files && way?.channel);
    choosePlace(of.id, channel);
  };
  const leaving = sends.find(({ outgoing }) => outgoing.intentId === sentLast);
  const takesBack = leaving && isHeld(leaving, systemNow()) ? sentLast : undefined;
  return {
    ways,
    way,
    place,
    choose: turnTo,
    step: (by) => {
      const next = neighbour(ways, place.channel, by);
      if (next) turnTo(next.channel.id);
    },
    toReply: () => first && choosePlace(of.id, first.channel.id),
    toNote: () => {
      const note = ways.find((one) => one.mode === 'note');
      if (note) choosePlace(of.id, note.channel.id);
    },
    draft: {
      ...draft,
      change: (values, caret) => {
        setToSend(undefined);
        if (text === '') meanwhile.read();
        holdPlace(of.id, place.channel, !isEmpty(values));
        wrote(of.id, values.text === '' ? undefined : place.channel);
        // Who was named goes with the words.
        draft.change(way?.mode === 'note' && values.text === '' ? { text: '' } : values, caret);
      },
    },
    to,
    last,
    isOpen,
    setOpen: openComposer,
    movesFrom: isReply
      ? ways.find((one) => one.isHere && one.channel.id !== way.channel.id)?.channel
      : undefined,
    filesStayOn: left && left !== way?.channel && !way?.channel.can.attach ? left : undefined,
    isSaved,
    meanwhile: meanwhile.word,
    replying: isReply ? replying : undefined,
    isMine: owner === 'me',
    claims,
    mayWait: isReply && (acts.offered.has('wait') || (claims && mayClaim && of.state === 'open')),
    obstacle,
    isBusy: claiming || isToSend,
    send,
    undo:
      takesBack === undefined
        ? undefined
        : () => {
            choosePlace(of.id, leaving?.outgoing.channel ?? place.channel);
            void outbox?.undo(takesBack);
          },
  };
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

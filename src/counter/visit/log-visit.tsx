// Logging the visit of the customer at the counter: five questions, each one tap; only the first must be answered.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isSettledVisit } from '#src/cases/rules/arrival.ts';
import { customerCasesQuery } from '#src/cases/queries.ts';
import { registry } from '#src/channels/registry.ts';
import { reasonWords, visits } from '#src/channels/visits/index.ts';
import type { Customer } from '#src/desk/customer.ts';
import { span } from '#src/lib/format.ts';
import { MINUTE, now, zoneHere } from '#src/lib/time.ts';
import { announce } from '#src/ui/announce.tsx';
import { Switch } from '#src/ui/switch.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { ActProps } from '../act.ts';
import { Choices } from '../choices.tsx';
import { NotKept, Sheet } from '../sheet.tsx';
import { useDeed } from '../use-deed.ts';
import { outcomes, outcomeWords } from './outcome-words.ts';
import { stopQueueClock, useQueueClocks } from './queue-clock.ts';
import { VisitItems } from './visit-items.tsx';
import { EMPTY, partyOf, visitOf, type VisitForm } from './visit-form.ts';

const reasons = ['advice', 'pickup', 'return', 'repair', 'shopping', 'complaint'] as const;
const minutes = [0, 5, 10, 15, 20, 30, 45] as const;
const CLOCK = 'clock ';

/** What was answered before the sheet was closed by a slip of the thumb, by customer. */
const unfinished = new Map<string, VisitForm>();

export function LogVisit({ customer, store, onDone }: ActProps) {
  const { t, i18n } = useLingui();
  const write = useDeed(customer);
  const clocks = useQueueClocks();
  const [servedAt] = useState(now);
  const [form, setForm] = useState<VisitForm>(
    // Who is served now has most likely waited longest.
    () => unfinished.get(customer.id) ?? { ...EMPTY, joinedAt: clocks[0] },
  );
  const [standing, setStanding] = useState<'open' | 'busy' | 'failed'>('open');
  useEffect(() => void unfinished.set(customer.id, form), [customer.id, form]);
  const change = (next: Partial<VisitForm>) => setForm((before) => ({ ...before, ...next }));
  const party = partyOf(customer);

  const log = async () => {
    const words = form.outcome ? i18n._(outcomeWords[form.outcome]) : '';
    const visit =
      party &&
      visitOf(form, {
        party,
        store: { id: store.id, name: store.name, time_zone: zoneHere() },
        servedAt,
        endedAt: now(),
        outcomeWords: words,
      });
    if (!visit) return;
    setStanding('busy');
    const isKept = await write({ channel: visits.id, text: i18n._(reasonWords[visit.reason]), deed: visit });
    if (isKept === undefined) return setStanding('failed');
    if (form.joinedAt !== undefined) stopQueueClock(form.joinedAt);
    unfinished.delete(customer.id);
    announce(t`The visit is written down.`);
    onDone();
  };

  if (!party)
    return (
      <Sheet title={<Trans>Log this visit</Trans>} onClose={onDone}>
        <p>
          <Trans>
            The visit log knows people by loyalty card, phone number or address, and {customer.givenName} has
            none. Link one first.
          </Trans>
        </p>
      </Sheet>
    );
  const waited = [
    ...clocks.map((at) => ({
      id: `${CLOCK}${String(at)}`,
      words: <Trans>On the clock: {span(servedAt - at, i18n.locale)}</Trans>,
    })),
    ...minutes.map((min) => ({
      id: String(min),
      words: min === 0 ? <Trans>Not at all</Trans> : span(min * MINUTE, i18n.locale),
    })),
  ];
  return (
    <Sheet
      title={<Trans>The visit of {customer.name}</Trans>}
      onClose={onDone}
      why={
        standing === 'failed' ? (
          <NotKept />
        ) : form.reason === undefined ? (
          <Trans>Say why {customer.givenName} came; the rest may stay open.</Trans>
        ) : (
          <WhatBecomes customer={customer} form={form} />
        )
      }
      act={{
        words: <Trans>Log it</Trans>,
        onPress: () => void log(),
        isDisabled: form.reason === undefined || standing === 'busy',
      }}
    >
      <Choices
        question={t`Reason`}
        options={reasons.map((id) => ({ id, words: i18n._(reasonWords[id]) }))}
        chosen={form.reason}
        onChoose={(reason) => change({ reason })}
      />
      <Choices
        question={t`Waited`}
        options={waited}
        chosen={
          form.joinedAt !== undefined
            ? `${CLOCK}${String(form.joinedAt)}`
            : form.waitedMin === undefined
              ? undefined
              : String(form.waitedMin)
        }
        onChoose={(id = '') =>
          change({
            joinedAt: clocks.find((at) => id === `${CLOCK}${String(at)}`),
            waitedMin: minutes.find((min) => id === String(min)),
          })
        }
      />
      <Choices
        question={t`Outcome`}
        options={outcomes.map((id) => ({ id, words: i18n._(outcomeWords[id]) }))}
        chosen={form.outcome}
        onChoose={(outcome) => change({ outcome })}
      />
      <VisitItems
        customer={customer}
        store={store}
        items={form.items}
        onChange={(items) => change({ items })}
      />
      <Choices
        question={t`Was sent here by`}
        options={registry
          .filter(({ id, can }) => can.stop && id !== visits.id)
          .map(({ id, label }) => ({ id, words: i18n._(label) }))}
        chosen={form.sentHereBy}
        onChoose={(sentHereBy) => change({ sentHereBy })}
      />
      <span className="[&_button]:text-words [&_button]:min-h-12">
        <Switch isOn={form.toldAgain} onChange={(toldAgain) => change({ toldAgain })}>
          <Trans>Told the story again</Trans>
        </Switch>
      </span>
      <TextField label={t`Note`} lines={2} value={form.note} onChange={(note) => change({ note })} />
    </Sheet>
  );
}

/** Which case it joins, or that it opens one; a settled visit without one needs no word. */
function WhatBecomes({ customer, form }: { readonly customer: Customer; readonly form: VisitForm }) {
  const { data: cases } = useQuery(customerCasesQuery(customer.id));
  const { reason, outcome } = form;
  if (!cases || reason === undefined) return null;
  const joins = cases.find(({ state }) => state !== 'resolved');
  if (joins) return <Trans>It joins the open case: {joins.subject}</Trans>;
  if (isSettledVisit({ reason, outcome: outcome && { kind: outcome } }))
    return <Trans>Nothing is left to be done, so it opens no case.</Trans>;
  return <Trans>It opens a case for the contact centre.</Trans>;
}

// Taking something back against any receipt: why, what, and what the customer gets for it.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { orders as channel } from '#src/channels/orders/index.ts';
import {
  foreseenReturn,
  isFault,
  returnReasons,
  returnReasonWords,
  type Remedy,
  type ReturnReason,
  type TakeBack,
} from '#src/channels/orders/receipts.ts';
import { now } from '#src/lib/time.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import type { ActProps } from '../act.ts';
import { AsItWas } from '../as-it-was.tsx';
import { AskingSheet } from '../asking-sheet.tsx';
import { Choices } from '../choices.tsx';
import { NotKept, Sheet } from '../sheet.tsx';
import { useDeed } from '../use-deed.ts';
import { comingBack, nameOfLine, pickedOf, worthOf, type Picked } from './coming-back.ts';
import { ForIt } from './for-it.tsx';
import { GivenBack } from './given-back.tsx';
import { ReceiptLines } from './receipt-lines.tsx';
import { tillIdOf, useReceipts } from './use-receipts.ts';

export function BringBack({ customer, store, onDone }: ActProps) {
  const { i18n, t } = useLingui();
  const write = useDeed(customer);
  const { sends } = useOutboxState();
  const { data, error, refetch } = useReceipts(customer);
  const [reason, setReason] = useState<ReturnReason>();
  const [picked, setPicked] = useState<Picked>(new Map());
  const [remedy, setRemedy] = useState<Remedy>();
  const [size, setSize] = useState<string>();
  const [intents, setIntents] = useState<readonly string[]>();
  const [standing, setStanding] = useState<'open' | 'busy' | 'failed'>('open');
  const title = <Trans>{customer.name} brings something back</Trans>;

  if (intents) return <GivenBack customer={customer} store={store} intents={intents} onDone={onDone} />;
  if (!data)
    return (
      <AskingSheet
        title={title}
        onClose={onDone}
        loading={<Trans>Loading the receipts</Trans>}
        failed={<Trans>The receipts could not be read.</Trans>}
        error={error}
        onRetry={() => void refetch()}
      />
    );

  const all = reason === undefined ? [] : comingBack(data.receipts, reason, sends, now());
  const lines = pickedOf(all, picked);
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const isSizeMissing = remedy === 'exchange' && size === undefined;
  const closed = all.filter(({ isOpen }) => !isOpen);

  const takeBack = async () => {
    const tillId = tillIdOf(customer);
    if (reason === undefined || remedy === undefined || tillId === undefined) return;
    setStanding('busy');
    const written: string[] = [];
    for (const [receipt, some] of Map.groupBy(lines, (one) => one.receipt)) {
      const deed: TakeBack = {
        does: 'take-back',
        customer_id: tillId,
        receipt: { kind: receipt.kind, id: receipt.id },
        lines: some.map(({ line: { uid }, quantity }) => ({ uid, quantity })),
        reason,
        remedy,
        ...(remedy === 'exchange' && size !== undefined && { size }),
        told: foreseenReturn({
          at: now(),
          shop: store,
          things: some.map(nameOfLine),
          number: receipt.reference_id,
          reason,
          remedy,
          tender: receipt.tender_type,
          size: remedy === 'exchange' ? size : undefined,
          minor: remedy === 'refund' ? worthOf(some) : 0,
          currency: some[0]?.line.paid_money.currency ?? 'GBP',
        }),
      };
      const text = some.map(nameOfLine).join('; ');
      const intent = await write({ channel: channel.id, text, deed });
      if (intent === undefined) return setStanding('failed');
      written.push(intent);
    }
    setIntents(written);
  };
  const onPick = (key: string, quantity: number) => setPicked(new Map(picked).set(key, quantity));
  const onRemedy = (next: Remedy | undefined) => {
    setRemedy(next);
    setSize(undefined);
  };

  return (
    <Sheet
      title={title}
      onClose={onDone}
      why={
        standing === 'failed' ? (
          <NotKept />
        ) : reason === undefined || data.receipts.length === 0 ? undefined : count === 0 ? (
          <Trans>Nothing is ticked.</Trans>
        ) : remedy === undefined ? (
          <Trans>Choose what {customer.givenName} gets for it.</Trans>
        ) : isSizeMissing ? (
          <Trans>Choose the size that is handed out.</Trans>
        ) : (
          <Trans>This cannot be taken back: afterwards it is sold anew at the till.</Trans>
        )
      }
      act={
        data.receipts.length === 0
          ? undefined
          : {
              words:
                count === 0 ? (
                  <Trans>Take it back</Trans>
                ) : (
                  <Plural value={count} one="Take # item back" other="Take # items back" />
                ),
              onPress: () => void takeBack(),
              isDisabled: count === 0 || remedy === undefined || isSizeMissing || standing === 'busy',
            }
      }
    >
      <AsItWas readAt={data.readAt} isSilent={error !== null} />
      {data.receipts.length === 0 ? (
        <p>
          <Trans>There is no receipt of {customer.givenName}, of any channel.</Trans>
        </p>
      ) : (
        <Choices
          question={t`Why does it come back?`}
          options={returnReasons.map((id) => ({ id, words: i18n._(returnReasonWords[id]) }))}
          chosen={reason}
          onChoose={setReason}
        />
      )}
      {all
        .filter(({ isOpen }) => isOpen)
        .map((open) => (
          <ReceiptLines
            key={open.receipt.id}
            open={open}
            isFault={reason !== undefined && isFault(reason)}
            picked={picked}
            onPick={onPick}
          />
        ))}
      {count === 0 ? null : (
        <ForIt
          customer={customer}
          store={store}
          lines={lines}
          remedy={remedy}
          onRemedy={onRemedy}
          size={size}
          onSize={setSize}
        />
      )}
      {closed.length > 0 ? (
        <details>
          <summary className="min-h-12 cursor-pointer py-3 font-medium">
            <Plural
              value={closed.length}
              one="# receipt of which nothing can come back"
              other="# receipts of which nothing can come back"
            />
          </summary>
          <div className="grid gap-2">
            {closed.map((open) => (
              <ReceiptLines
                key={open.receipt.id}
                open={open}
                isFault={reason !== undefined && isFault(reason)}
                picked={picked}
                onPick={onPick}
              />
            ))}
          </div>
        </details>
      ) : null}
    </Sheet>
  );
}

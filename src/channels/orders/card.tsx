// An order on the line: number, items, price and state; its steps, or where it waits, or how long it may be changed.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CardProps } from '#src/channels/channel.ts';
import { clockTime, dayName, money, shortDate } from '#src/lib/format.ts';
import { now } from '#src/lib/time.ts';
import { CardHead } from '#src/ui/card-head.tsx';
import { FactGrid } from '#src/ui/facts.tsx';
import { latePart } from '#src/ui/late-part.tsx';
import { Tag } from '#src/ui/tag.tsx';
import { isDone, stepAt, type OrderBody } from './body.ts';
import { sourceWords } from './source-words.ts';
import { StepsView } from './steps-view.tsx';
import { handedOverAt, itemName, stateOf, stepWords } from './words.ts';

/** Few orders can still be changed; its place is kept meanwhile. */
const Regret = latePart(
  async () => (await import('./regret.tsx')).Regret,
  () => <div className="border-line-faint -mx-3 mt-2 -mb-[9px] min-h-[34px] border-t" />,
);

const ReturnCard = latePart(async () => (await import('./return-card.tsx')).ReturnCard);

/** More items than these are counted instead of named. */
const NAMED = 2;

export function OrderCard({ entry, mayAct = false, customerName }: CardProps<OrderBody>) {
  const { body } = entry;
  if (body.returnOf) return <ReturnCard body={body} returnOf={body.returnOf} />;
  if (isDone(body) && body.milestone === 'ordered') return <DoneOrder body={body} />;
  return <OpenOrder body={body} givenName={customerName.split(' ')[0] ?? ''} mayAct={mayAct} />;
}

function useHead(body: OrderBody) {
  const { i18n, t } = useLingui();
  const { total, items } = body;
  const more = items.length - NAMED;
  const names = items.slice(0, NAMED).map(itemName);
  return {
    title: <Trans>Order {body.number}</Trans>,
    items: more > 0 ? [...names, t`${more} more`].join(', ') : names.join(', '),
    price: total && money(total.minor, total.currency, i18n.locale),
    taken:
      body.takenBy === undefined
        ? undefined
        : [sourceWords(body.source ?? '', i18n), body.takenBy].filter(Boolean).join(', '),
  };
}

function DoneOrder({ body }: { readonly body: OrderBody }) {
  const { i18n } = useLingui();
  const { title, items, price, taken } = useHead(body);
  const at = handedOverAt(body);
  const how = stepAt(body, 'collected') === undefined ? 'delivered' : 'collected';
  const when = at === undefined ? '' : shortDate(at, i18n.locale, now());
  return (
    <CardHead
      title={title}
      details={[items, price, taken, at !== undefined && `${i18n._(stepWords[how])} ${when}`]}
    />
  );
}

interface OpenOrderProps {
  readonly body: OrderBody;
  readonly givenName: string;
  readonly mayAct: boolean;
}

function OpenOrder({ body, givenName, mayAct }: OpenOrderProps) {
  const { i18n, t } = useLingui();
  const { title, items, price, taken } = useHead(body);
  const state = stateOf(body);
  const percent = `${String(body.discountPercent ?? 0)}%`;
  const { discountCode } = body;
  const isPickUp = body.pickUp !== undefined && stepAt(body, 'ready') !== undefined;
  const paid = body.isPaid ? t`paid` : price === undefined ? undefined : t`to pay: ${price}`;
  const code = discountCode === undefined ? undefined : t`${discountCode}, ${percent} off`;
  const reached = body.steps.filter(({ at }) => at !== undefined);
  return (
    <>
      <CardHead
        title={title}
        details={isPickUp ? [items, code, paid] : [items, price, taken]}
        side={
          <Tag tone={state.tone} {...(state.icon && { icon: state.icon })}>
            {i18n._(state.words)}
          </Tag>
        }
      />
      {body.pickUp?.at !== undefined && !isPickUp ? <Expected body={body} at={body.pickUp.at} /> : null}
      {isPickUp ? <PickUpFacts body={body} /> : reached.length > 1 && <StepsView steps={body.steps} />}
      <Taken body={body} />
      <Refunds body={body} />
      {body.changeableUntil !== undefined && body.milestone === 'ordered' && (
        <Regret body={body} until={body.changeableUntil} givenName={givenName} mayAct={mayAct} />
      )}
    </>
  );
}

/** When the customer comes for it, while nobody has packed it. */
function Expected({ body, at }: { readonly body: OrderBody; readonly at: number }) {
  const { i18n, t } = useLingui();
  const { place, note } = body.pickUp ?? {};
  const when = `${dayName(at, i18n.locale)} ${clockTime(at, i18n.locale)}`;
  const facts = [
    { term: t`Collected`, value: <span className="num">{[place, when].filter(Boolean).join(', ')}</span> },
    note !== undefined && { term: t`Note`, value: note },
  ];
  return <FactGrid items={facts.filter((fact) => fact !== false)} />;
}

/** The words it was taken from by hand. */
function Taken({ body: { takenFrom, milestone } }: { readonly body: OrderBody }) {
  const { i18n } = useLingui();
  if (!takenFrom || milestone === 'ready') return null;
  const when = `${shortDate(takenFrom.at, i18n.locale, now())} ${clockTime(takenFrom.at, i18n.locale)}`;
  return (
    <figure className="border-line mt-1.5 border-l-2 pl-2">
      <blockquote className="text-ink-2 break-words whitespace-pre-wrap">{takenFrom.words}</blockquote>
      <figcaption className="num text-meta text-ink-3">
        <Trans>Taken by hand from this, {when}</Trans>
      </figcaption>
    </figure>
  );
}

function PickUpFacts({ body }: { readonly body: OrderBody }) {
  const { i18n, t } = useLingui();
  const { place, shelf, keptUntil, toldBy } = body.pickUp ?? {};
  const where = [place, shelf !== undefined && t`shelf ${shelf}`].filter(Boolean).join(', ');
  const gone = body.items.filter(({ isCollected }) => isCollected).map(itemName);
  const facts = [
    gone.length > 0 && { term: t`Collected`, value: gone.join(', ') },
    where !== '' && { term: t`Where`, value: where },
    keptUntil !== undefined && { term: t`Kept until`, value: dayName(keptUntil, i18n.locale) },
    body.reservedFrom !== undefined && {
      term: t`Reserved at`,
      value: [body.reservedFrom, body.takenBy].filter(Boolean).join(', '),
    },
    toldBy !== undefined && { term: t`Told by`, value: <span className="num">{toldBy}</span> },
  ];
  return <FactGrid items={facts.filter((fact) => fact !== false)} />;
}

function Refunds({ body }: { readonly body: OrderBody }) {
  const { i18n } = useLingui();
  if (body.refunds.length === 0) return null;
  const sums = body.refunds.map(({ amount }) => money(amount.minor, amount.currency, i18n.locale));
  const sum = sums.join(', ');
  const items = body.returned.join(', ');
  return (
    <p className="num text-meta text-ink-2 mt-1.5">
      {items === '' ? (
        <Trans>Refunded {sum}</Trans>
      ) : (
        <Trans>
          Refunded {sum}: {items}
        </Trans>
      )}
    </p>
  );
}

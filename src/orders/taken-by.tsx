// Who took an order by hand, when, and from which words of the customer.
import { Trans, useLingui } from '@lingui/react/macro';
import { sourceWords, type OrderBody } from '#src/channels/orders/index.ts';
import { clockTime, shortDate } from '#src/lib/format.ts';
import { useNow } from '#src/ui/use-now.ts';

export interface TakenByProps {
  readonly takenBy: string;
  readonly source: string | undefined;
  readonly from: OrderBody['takenFrom'];
  readonly at: number;
}

export function TakenBy({ takenBy, source, from, at }: TakenByProps) {
  const { i18n } = useLingui();
  const present = useNow();
  const when = `${shortDate(at, i18n.locale, present)} ${clockTime(at, i18n.locale)}`;
  const taken = [takenBy, sourceWords(source ?? '', i18n), when].filter(Boolean).join(', ');
  return (
    <div className="text-ink-2 text-base">
      <p className="num">
        <Trans>Taken by {taken}</Trans>
      </p>
      {from ? (
        <blockquote className="border-line mt-0.5 border-l-2 pl-2 break-words">{from.words}</blockquote>
      ) : null}
    </div>
  );
}

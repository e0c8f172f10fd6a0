// Something that was brought back: what, against which receipt, why, and what the customer got for it.
import { Trans, useLingui } from '@lingui/react/macro';
import { money } from '#src/lib/format.ts';
import { CardHead } from '#src/ui/card-head.tsx';
import { FactGrid } from '#src/ui/facts.tsx';
import { Undo2 } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';
import type { OrderBody, ReturnOf } from './body.ts';
import { sourceWords } from './source-words.ts';
import { returnReasonWords } from './return-words.ts';

export interface ReturnCardProps {
  readonly body: OrderBody;
  readonly returnOf: ReturnOf;
}

export function ReturnCard({ body, returnOf }: ReturnCardProps) {
  const { i18n, t } = useLingui();
  const { number, reason } = returnOf;
  const where = [sourceWords(body.source ?? '', i18n), body.takenBy].filter(Boolean).join(', ');
  return (
    <>
      <CardHead
        title={<Trans>Return {body.number}</Trans>}
        details={[
          body.returned.join(', '),
          number === undefined ? t`bought at a till` : t`of ${number}`,
          where,
        ]}
        side={
          <Tag tone="plain" icon={Undo2}>
            <Trans>Returned</Trans>
          </Tag>
        }
      />
      <FactGrid
        items={[
          { term: t`Why`, value: i18n._(returnReasonWords[reason]) },
          { term: t`For it`, value: <ForIt body={body} returnOf={returnOf} /> },
        ]}
      />
    </>
  );
}

function ForIt({ body: { refunds }, returnOf: { remedy, tender, voucher, size } }: ReturnCardProps) {
  const { i18n } = useLingui();
  if (voucher) {
    const worth = money(voucher.worth.minor, voucher.worth.currency, i18n.locale);
    return (
      <Trans>
        Voucher {voucher.code}, {worth}
      </Trans>
    );
  }
  if (remedy === 'exchange')
    return size === undefined || size === '' ? <Trans>Exchanged</Trans> : <Trans>Exchanged for {size}</Trans>;
  const sum = refunds.reduce((total, { amount }) => total + amount.minor, 0);
  const back = money(sum, refunds[0]?.amount.currency ?? 'GBP', i18n.locale);
  return tender === 'CASH' ? <Trans>{back} in cash</Trans> : <Trans>{back} to the card</Trans>;
}

// A text message on the line: who, and at the right whether it reached the phone.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CardProps } from '#src/channels/channel.ts';
import { CardHead } from '#src/ui/card-head.tsx';
import { CircleX } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';
import type { SmsBody } from './body.ts';

export function SmsCard({ entry, echo, customerName }: CardProps<SmsBody>) {
  const { t } = useLingui();
  const { body, from, who } = entry;
  const name = from === 'customer' ? customerName : who;
  const isUnderWay = echo !== undefined && echo.kind !== 'sent';
  return (
    <>
      <CardHead
        title={name === '' ? t`We wrote` : <bdi>{name}</bdi>}
        how={<Trans>by SMS</Trans>}
        side={isUnderWay || from === 'customer' ? undefined : <DeliveryState body={body} />}
      />
      <p dir="auto" className="text-words leading-5 text-pretty break-words whitespace-pre-wrap">
        {body.text}
      </p>
      {body.media > 0 && (
        <p className="text-meta text-ink-3 mt-1">
          <Trans>With a picture or file that cannot be shown here.</Trans>
        </p>
      )}
      {body.delivery === 'not-delivered' && body.error !== undefined && !isUnderWay && (
        <p className="text-meta text-danger-text mt-1">
          <Trans>The network says: {body.error}</Trans>
        </p>
      )}
    </>
  );
}

function DeliveryState({ body }: { readonly body: SmsBody }) {
  switch (body.delivery) {
    case 'waiting':
      return <Trans>On its way</Trans>;
    case 'sent':
      return <Trans>Sent</Trans>;
    case 'delivered':
      return <Trans>Delivered</Trans>;
    case 'read':
      return <Trans>Read</Trans>;
    case 'not-delivered':
      return (
        <Tag tone="danger" icon={CircleX}>
          <Trans>Not delivered</Trans>
        </Tag>
      );
    case 'received':
      return null;
  }
}

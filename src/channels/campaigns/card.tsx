// A campaign or a survey as one faint line. What went out during a hold is marked as the fault it is; what is still to
// come can be held, what is held can be let go, with a reason.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CardProps } from '#src/channels/channel.ts';
import { ClipboardX, Hand, Megaphone } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Tag } from '#src/ui/tag.tsx';
import type { TouchBody } from './map.ts';

const MoveTouch = latePart(async () => (await import('./move-touch.tsx')).MoveTouch);

export function TouchCard({ entry, mayAct }: CardProps<TouchBody>) {
  const { body } = entry;
  const Icon = body.survey === 'not-sent' ? ClipboardX : body.state === 'held' ? Hand : Megaphone;
  return (
    <div className="text-meta text-ink-3 flex min-w-0 flex-wrap items-start gap-x-1.5 leading-5">
      <Icon aria-hidden className="icon-s mt-[3px]" />
      <p className="min-w-0 flex-1">
        <TouchWords body={body} />
        {body.state === 'leaked' && (
          <Tag tone="danger" className="ml-1.5">
            <Trans>Sent during a hold</Trans>
          </Tag>
        )}
      </p>
      {mayAct && (body.state === 'planned' || (body.state === 'held' && body.survey === undefined)) ? (
        <MoveTouch entry={entry} />
      ) : null}
    </div>
  );
}

function TouchWords({ body }: { readonly body: TouchBody }) {
  const { t } = useLingui();
  const { campaign, heldBecause = '' } = body;
  if (body.survey === 'not-sent')
    return (
      <Trans>
        No survey sent, “{campaign}”. {heldBecause}
      </Trans>
    );
  const name = body.survey === undefined ? t`Campaign “${campaign}”.` : t`Survey “${campaign}”.`;
  return (
    <>
      {name} <StateWords body={body} />
    </>
  );
}

function StateWords({ body }: { readonly body: TouchBody }) {
  switch (body.state) {
    case 'sent':
      return <Trans>Sent, not opened.</Trans>;
    case 'opened':
      return body.survey === undefined ? (
        <Trans>Opened, no click.</Trans>
      ) : (
        <Trans>Opened, not answered.</Trans>
      );
    case 'clicked':
      return <Trans>Opened and clicked.</Trans>;
    case 'planned':
      return <Trans>Planned.</Trans>;
    case 'held':
      return <Trans>Held back: {body.heldBecause}</Trans>;
    case 'leaked':
      return <>{body.heldBecause}</>;
  }
}

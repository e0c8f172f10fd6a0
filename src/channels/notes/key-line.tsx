// One line about a key of the customer: who linked, verified or unlinked it, which one, and where from or why in quotes.
import { Trans, useLingui } from '@lingui/react/macro';
import { Link2, Link2Off } from '#src/ui/icons.ts';
import type { KeyBody } from './body.ts';

export interface KeyLineProps {
  readonly body: KeyBody;
  readonly who: string;
}

export function KeyLine({ body, who }: KeyLineProps) {
  const { t } = useLingui();
  const { reason } = body;
  const Icon = body.did === 'unlinked' ? Link2Off : Link2;
  return (
    <p className="text-ink-2 flex min-w-0 items-start gap-1.5 leading-5">
      <Icon aria-hidden className="icon-s mt-[3px]" />
      <span className="min-w-0 text-pretty break-words">
        <span className="text-ink font-medium">
          <ActWords body={body} who={who} />
        </span>
        {reason !== '' && ` ${t`“${reason}”`}`}
        {body.did === 'linked' && !body.verified && ` ${t`Not verified.`}`}
      </span>
    </p>
  );
}

/** Kinds this screen has no words for are ids of systems. */
function ActWords({ body, who }: KeyLineProps) {
  const key = <Key body={body} />;
  switch (body.did) {
    case 'linked':
      return (
        <Trans>
          {who} linked {key}.
        </Trans>
      );
    case 'verified':
      return (
        <Trans>
          {who} verified {key}.
        </Trans>
      );
    case 'unlinked':
      return (
        <Trans>
          {who} unlinked {key}.
        </Trans>
      );
  }
}

function Key({ body: { keyKind, value } }: { readonly body: KeyBody }) {
  const written = <bdi className="num">{keyKind === 'mastodon_acct' ? `@${value}` : value}</bdi>;
  switch (keyKind) {
    case 'email':
      return <Trans>the email address {written}</Trans>;
    case 'phone':
      return <Trans>the phone number {written}</Trans>;
    case 'mastodon_acct':
      return <Trans>the social account {written}</Trans>;
    case 'chatwoot_contact':
      return <Trans>the chat contact {written}</Trans>;
    case 'square_customer':
      return <Trans>the order account {written}</Trans>;
    case 'hubspot_contact':
      return <Trans>the call record {written}</Trans>;
    case 'loyalty':
      return <Trans>the loyalty card {written}</Trans>;
    case 'web_user':
      return <Trans>the website account {written}</Trans>;
    default:
      return <Trans>the key {written}</Trans>;
  }
}

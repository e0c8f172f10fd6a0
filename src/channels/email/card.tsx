// A mail on the line: who wrote how, the subject, its first lines, its files; unfolds to the whole mail.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CardProps } from '#src/channels/channel.ts';
import { clockTime } from '#src/lib/format.ts';
import { Attachments } from '#src/ui/attachments.tsx';
import { CardHead } from '#src/ui/card-head.tsx';
import { Paperclip } from '#src/ui/icons.ts';
import type { MailBody } from './body.ts';
import { MailWords } from './words.tsx';

export function EmailCard({ entry, customerName }: CardProps<MailBody>) {
  const { t, i18n } = useLingui();
  const { body, from, who } = entry;
  const isTheirs = from === 'customer';
  const [firstTo] = body.to;
  const others = body.to.length + body.cc.length - 1;
  const address = firstTo?.email ?? '';
  const [blockedAt, setBlockedAt] = useState<'blocked' | 'shown'>('blocked');
  const readAt = body.readAt === undefined ? undefined : clockTime(body.readAt, i18n.locale);
  return (
    <>
      <CardHead
        title={<bdi>{isTheirs ? givenName(customerName, who) : who.split(' ')[0]}</bdi>}
        how={<Trans>by email</Trans>}
        details={
          isTheirs
            ? []
            : [address !== '' && (others > 0 ? t`to ${address} and ${others} more` : t`to ${address}`)]
        }
        side={
          readAt !== undefined && !isTheirs ? (
            <Trans>Read {readAt}</Trans>
          ) : isTheirs && body.files.length > 0 ? (
            <>
              <Paperclip aria-hidden className="icon-s" />
              <span className="sr-only">{t`Attached files`}</span>
              {body.files.length}
            </>
          ) : undefined
        }
      />
      <p className="text-words mt-0.5 leading-5 font-bold break-words">
        <bdi>{body.subject === '' ? t`Without a subject` : body.subject}</bdi>
      </p>
      <MailWords
        body={body}
        name={entry.who}
        showsImages={blockedAt === 'shown'}
        onShowImages={() => setBlockedAt('shown')}
      >
        <Attachments files={body.files.filter((file) => file.cid === undefined)} />
      </MailWords>
    </>
  );
}

/** The customer by given name; somebody else writing from the customer's address by their own. */
function givenName(customerName: string, who: string): string {
  const [given = ''] = customerName.split(' ');
  return who === '' || who.includes('@') || who.startsWith(given) ? given : who;
}

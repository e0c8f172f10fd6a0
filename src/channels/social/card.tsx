// A post on the line: whose, who else can read it, how far it reached, what it says.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CardProps } from '#src/channels/channel.ts';
import { clockTime, dayName } from '#src/lib/format.ts';
import { Attachments } from '#src/ui/attachments.tsx';
import { CardHead } from '#src/ui/card-head.tsx';
import { Globe, Lock } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';
import type { PostBody } from './body.ts';
import { ThreadFold } from './thread-fold.tsx';
import { isPublic, visibilityWords } from './visibility.ts';

export function PostCard({ entry }: CardProps<PostBody>) {
  const { body, from, who } = entry;
  return (
    <>
      {from === 'customer' ? <TheirHead body={body} /> : <OurHead body={body} who={who} />}
      {body.warning !== undefined && (
        <p dir="auto" className="text-words font-medium break-words">
          {body.warning}
        </p>
      )}
      <p dir="auto" className="text-words leading-5 text-pretty break-words whitespace-pre-wrap">
        {body.text}
      </p>
      <Attachments files={body.files} />
      {body.editedAt !== undefined && <Edited at={body.editedAt} />}
      {from === 'customer' && (body.replies ?? 0) > 0 && <ThreadFold statusId={entry.nativeId} />}
    </>
  );
}

function TheirHead({ body }: { readonly body: PostBody }) {
  const { i18n } = useLingui();
  const [name, host] = body.acct.split('@');
  return (
    <CardHead
      title={<bdi>@{name}</bdi>}
      how={
        <>
          {host !== undefined && <bdi className="text-ink-3">{host} </bdi>}
          <Tag tone="line" icon={isPublic(body.visibility) ? Globe : Lock}>
            {i18n._(visibilityWords[body.visibility])}
          </Tag>
        </>
      }
      side={<Reach body={body} />}
    />
  );
}

function Reach({ body: { views, replies } }: { readonly body: PostBody }) {
  return (
    <>
      {views !== undefined && <Plural value={views} one="# view" other="# views" />}
      {views !== undefined && replies !== undefined && ', '}
      {replies !== undefined && <Plural value={replies} one="# reply" other="# replies" />}
    </>
  );
}

function OurHead({ body, who }: { readonly body: PostBody; readonly who: string }) {
  const { t } = useLingui();
  const name = <bdi>{who}</bdi>;
  const handle = body.customerAcct.split('@')[0] ?? '';
  return (
    <CardHead
      title={isPublic(body.visibility) ? <Trans>{name}, in public</Trans> : <Trans>{name}, in private</Trans>}
      details={[handle !== '' && t`reply to @${handle}`]}
    />
  );
}

function Edited({ at }: { readonly at: number }) {
  const { i18n } = useLingui();
  return (
    <p className="num text-meta text-ink-3 mt-1">
      <Trans>
        Changed by the writer {dayName(at, i18n.locale)}, {clockTime(at, i18n.locale)}
      </Trans>
    </p>
  );
}

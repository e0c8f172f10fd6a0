// Drafts of colleagues that wait for the owner, above the composer: used, they are added to what stands there; nothing
// is overwritten.
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { inSentence } from '#src/cases/in-sentence.ts';
import { GivenDraftList, type GivenDraft, type GivenFile } from '#src/desk/given-drafts.ts';
import { paths } from '#src/desk/paths.ts';
import { ask } from '#src/lib/http.ts';
import { fileSize } from '#src/lib/format.ts';
import { freshId } from '#src/lib/ids.ts';
import { failed, failureOf, unwrap } from '#src/lib/result.ts';
import { useIsLooking } from '#src/staff/use-me.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { Paperclip } from '#src/ui/icons.ts';
import { Strip } from '#src/ui/strip.tsx';
import { useChannelName } from '../use-channel-name.ts';

export interface GivenDraftsProps {
  readonly caseId: string;
  /** Puts the words behind what is written on that channel; whether they are kept there. */
  readonly onUse: (given: GivenDraft) => Promise<boolean>;
}

/** Below the case's own key: a poke about the case asks again. */
const draftsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'drafts'],
    queryFn: async ({ signal }): Promise<readonly GivenDraft[]> => {
      const { body } = unwrap(await ask(paths.caseDrafts(caseId), { signal }));
      const read = GivenDraftList.safeParse(body);
      return read.success ? read.data.items : unwrap(failed('malformed', { retryable: true }));
    },
  });

export function GivenDrafts({ caseId, onUse }: GivenDraftsProps) {
  const { data = [], error, refetch } = useQuery(draftsQuery(caseId));
  const failureWords = useFailureWords();
  if (error)
    return (
      <Strip
        tone="warn"
        title={<Trans>A colleague gave you a draft. It did not load.</Trans>}
        actions={
          <Button size="sm" onPress={() => void refetch()}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {failureWords(failureOf(error))}
      </Strip>
    );
  return data.map((given) => <Given key={given.id} caseId={caseId} given={given} onUse={onUse} />);
}

interface GivenProps extends GivenDraftsProps {
  readonly given: GivenDraft;
}

function Given({ caseId, given, onUse }: GivenProps) {
  const { i18n } = useLingui();
  const channelName = useChannelName();
  const failureWords = useFailureWords();
  const client = useQueryClient();
  const isLooking = useIsLooking();
  const isAdded = useRef(false);
  const settle = useMutation({
    mutationFn: async (how: 'take' | 'decline') => {
      // 1. The words stand in the own draft. 2. Only then the desk forgets them; asked again, they are not added again.
      if (how === 'take' && !isAdded.current) isAdded.current = await onUse(given);
      if (how === 'take' && !isAdded.current) unwrap(failed('unknown'));
      unwrap(
        await ask(paths.caseDraft(caseId, given.id, how), {
          method: 'POST',
          headers: { 'Idempotency-Key': freshId() },
          json: {},
        }),
      );
    },
    onSuccess: () => {
      client.setQueryData(draftsQuery(caseId).queryKey, (all) => all?.filter(({ id }) => id !== given.id));
    },
  });
  const { givenName, initials } = given.by;
  const on = inSentence(channelName(given.channel), i18n.locale);
  const isOff = settle.isPending || isLooking;
  return (
    <Strip
      tone="accent"
      title={
        <span className="inline-flex items-center gap-2">
          <Avatar initials={initials} size="m" />
          <Trans>
            {givenName} gave you a draft for {on}
          </Trans>
        </span>
      }
      actions={
        <>
          <Button size="sm" tone="primary" isDisabled={isOff} onPress={() => settle.mutate('take')}>
            <Trans>Use it</Trans>
          </Button>
          <Button size="sm" isDisabled={isOff} onPress={() => settle.mutate('decline')}>
            <Trans>Decline</Trans>
          </Button>
        </>
      }
    >
      <span className="line-clamp-2 break-words">{given.text}</span>
      {given.files ? <Files of={given.files} /> : null}
      {settle.isError ? (
        <span role="alert" className="text-danger-text block">
          {failureWords(failureOf(settle.error))}
        </span>
      ) : null}
    </Strip>
  );
}

function Files({ of: files }: { readonly of: readonly GivenFile[] }) {
  const { t, i18n } = useLingui();
  return (
    <ul aria-label={t`Files that come along`} className="mt-1 flex flex-wrap gap-x-3">
      {files.map(({ id, name, size }) => (
        <li key={id} className="text-meta text-ink-2 flex min-w-0 items-center gap-1">
          <Paperclip aria-hidden className="icon-xs flex-none" />
          <bdi className="min-w-0 truncate">{name}</bdi>
          <span className="num flex-none">{fileSize(size, i18n.locale)}</span>
        </li>
      ))}
    </ul>
  );
}

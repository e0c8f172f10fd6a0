// The rest of a thread, fetched when it is unfolded.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { clockTime, tinyDate } from '#src/lib/format.ts';
import type { Result } from '#src/lib/result.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import type { ThreadPost } from './thread-post.ts';
import { ThreadLoading } from './thread-loading.tsx';
import { fetchThread, type Thread } from './thread.ts';

export interface ThreadViewProps {
  readonly statusId: string;
  readonly onFold: () => void;
}

export function ThreadView({ statusId, onFold }: ThreadViewProps) {
  const [state, setState] = useState<Result<Thread>>();
  const say = useFailureWords();
  useEffect(() => {
    const stop = new AbortController();
    void fetchThread(statusId, stop.signal).then((result) => {
      if (!stop.signal.aborted) setState(result);
    });
    return () => stop.abort();
  }, [statusId]);
  const again = () => {
    setState(undefined);
    void fetchThread(statusId).then(setState);
  };

  if (!state) return <ThreadLoading />;
  if (!state.ok)
    return (
      <p role="status" className="text-meta text-danger-text mt-1.5 flex flex-wrap items-center gap-2">
        <Trans>The thread could not be loaded. {say(state.failure)}</Trans>
        <Button size="xs" onPress={again}>
          <Trans>Try again</Trans>
        </Button>
      </p>
    );
  const { above, below, unreadable } = state.value;
  return (
    <div className="border-line mt-2 border-l-2 pl-2.5">
      <Posts posts={[...above, ...below]} />
      {unreadable > 0 && (
        <p className="text-meta text-ink-3">
          <Plural value={unreadable} one="# post could not be read." other="# posts could not be read." />
        </p>
      )}
      {above.length + below.length + unreadable === 0 && (
        <p className="text-meta text-ink-3">
          <Trans>Nobody else has written here.</Trans>
        </p>
      )}
      <Button size="xs" tone="quiet" onPress={onFold}>
        <Trans>Fold the thread</Trans>
      </Button>
    </div>
  );
}

function Posts({ posts }: { readonly posts: readonly ThreadPost[] }) {
  const { i18n, t } = useLingui();
  if (posts.length === 0) return null;
  return (
    <ul aria-label={t`Posts of this thread`} className="flex flex-col gap-1.5">
      {posts.map(({ id, name, acct, text, at }) => (
        <li key={id} className="leading-5">
          <bdi className="font-medium">{name}</bdi>{' '}
          <span className="num text-meta text-ink-3">
            <bdi>@{acct}</bdi>, {tinyDate(at, i18n.locale)} {clockTime(at, i18n.locale)}
          </span>
          <p dir="auto" className="break-words whitespace-pre-wrap">
            {text}
          </p>
        </li>
      ))}
    </ul>
  );
}

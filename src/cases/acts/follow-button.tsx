// Being told of what happens to a case without owning it.
import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import type { Case } from '#src/desk/case.ts';
import { ask } from '#src/lib/http.ts';
import { unwrap } from '#src/lib/result.ts';
import { may } from '#src/staff/roles.ts';
import { useIsLooking, useMe } from '#src/staff/use-me.ts';
import { announce } from '#src/ui/announce.tsx';
import { useCaps } from '#src/ui/command-keys.ts';
import { useCommand } from '#src/ui/commands.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Bell, BellRing } from '#src/ui/icons.ts';
import { caseQuery } from '../queries.ts';

export function FollowButton({ of: { id, isFollowed = false } }: { readonly of: Case }) {
  const { t } = useLingui();
  const me = useMe();
  const isLooking = useIsLooking();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: async (method: 'PUT' | 'DELETE') => unwrap(await ask(paths.caseFollow(id), { method })),
    onError: () => announce(t`That was not changed. Try again.`),
    onSettled: () => client.invalidateQueries({ queryKey: caseQuery(id).queryKey }),
  });
  const mayFollow = may(me.role, 'case.follow');
  const isOff = isPending || isLooking;
  const turn = () => mutate(isFollowed ? 'DELETE' : 'PUT');
  useCommand('follow', mayFollow && !isOff ? turn : undefined);
  const caps = useCaps('follow');
  if (!mayFollow) return null;
  return (
    <IconButton
      icon={isFollowed ? BellRing : Bell}
      label={t`Follow this case`}
      keys={caps}
      aria-pressed={isFollowed}
      isDisabled={isOff}
      onPress={turn}
      className={isFollowed ? 'text-accent-text' : undefined}
    />
  );
}

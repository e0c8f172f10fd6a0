// One person of the demo to sign in as.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Staff } from '#src/desk/staff.ts';
import { roleWords } from '#src/staff/role-words.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { Press } from '#src/ui/button.tsx';
import { Bone, Skeleton } from '#src/ui/skeleton.tsx';
import { Tag } from '#src/ui/tag.tsx';

export interface PersonProps {
  readonly person: Staff;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

export function Person({
  person: { name, initials, role, team, store, onShift },
  isBusy,
  onChoose,
}: PersonProps) {
  const { i18n } = useLingui();
  return (
    <li>
      <Press
        onPress={onChoose}
        isDisabled={isBusy}
        className="enabled:hover:bg-hover flex w-full items-center gap-3 px-4 py-2 text-left outline-offset-[-2px]"
      >
        <Avatar size="m" initials={initials} />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{name}</span>
          <span className="text-meta text-ink-3 block truncate leading-4">
            {i18n._(roleWords[role])}, {store?.name ?? team}
          </span>
        </span>
        {onShift ? (
          <Tag tone="ok">
            <Trans>on shift</Trans>
          </Tag>
        ) : null}
      </Press>
    </li>
  );
}

export function PersonLoading() {
  const { t } = useLingui();
  return (
    <Skeleton label={t`Loading`} className="divide-line-faint divide-y">
      {Array.from({ length: 8 }, (_, at) => (
        <div key={at} className="flex h-13 items-center gap-3 px-4">
          <Bone className="size-7! rounded-full!" />
          <span className="grid gap-2">
            <Bone className="w-32" />
            <Bone className="w-24" />
          </span>
        </div>
      ))}
    </Skeleton>
  );
}

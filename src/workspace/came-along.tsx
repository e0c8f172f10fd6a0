// Says that the case one was in is part of this one now, by whom, and that the draft came along.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Case } from '#src/desk/case.ts';
import { useMe } from '#src/staff/use-me.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { X } from '#src/ui/icons.ts';
import { Merge } from '#src/ui/late-icons.ts';
import { Strip } from '#src/ui/strip.tsx';

export interface Came {
  readonly from: Case;
  readonly drafts: number;
}

export interface CameAlongProps {
  readonly came: Came;
  readonly onClose: () => void;
}

export function CameAlong({ came: { from, drafts }, onClose }: CameAlongProps) {
  const { t } = useLingui();
  const me = useMe();
  const by = from.mergedInto?.by;
  const { id, subject } = from;
  return (
    <Strip
      tone="accent"
      icon={Merge}
      title={
        by === undefined || by.id === me.id ? (
          <Trans>
            Case {id}, “{subject}”, is part of this one now.
          </Trans>
        ) : (
          <Trans>
            {by.name} merged case {id}, “{subject}”, into this one.
          </Trans>
        )
      }
      actions={<IconButton icon={X} label={t`Close`} onPress={onClose} />}
    >
      {drafts > 0 ? (
        <Plural value={drafts} one="Your draft came along." other="Your # drafts came along." />
      ) : undefined}
    </Strip>
  );
}

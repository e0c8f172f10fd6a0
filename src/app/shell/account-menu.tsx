// The signed-in person: theme, language, keys, sign out.
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMe } from '#src/staff/use-me.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { Press } from '#src/ui/button.tsx';
import { latePart } from '#src/ui/late-part.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { useSignOut } from './use-sign-out.tsx';

const AbsenceDialog = latePart(async () => (await import('#src/staff/absence-dialog.tsx')).AbsenceDialog);
const SeeAsDialog = latePart(async () => (await import('./see-as-dialog.tsx')).SeeAsDialog);
const AccountItems = latePart(async () => (await import('./account-items.tsx')).AccountItems);

const HEAD = 'grid size-12 place-items-center rounded-full -mx-2.5';

export interface AccountMenuProps {
  readonly onHelp?: () => void;
  /** At the head of the screen, for a thumb; else in the rail. */
  readonly isAtHead?: boolean;
}

export function AccountMenu({ onHelp, isAtHead = false }: AccountMenuProps) {
  const { t } = useLingui();
  const me = useMe();
  const { leave, question } = useSignOut();
  const [isAway, setAway] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <Menu
        label={t`Account`}
        placement={isAtHead ? 'bottom end' : 'right bottom'}
        trigger={
          <Press
            aria-label={t`${me.initials}, ${me.name}. Menu`}
            className={isAtHead ? HEAD : 'my-1 rounded-full'}
          >
            <Avatar size="m" tone="me" initials={me.initials} />
          </Press>
        }
      >
        {(onClose) => (
          <AccountItems
            onHelp={onHelp}
            onAway={() => setAway(true)}
            onSeeAs={() => setChoosing(true)}
            onLeave={leave}
            onClose={onClose}
          />
        )}
      </Menu>
      {question}
      {isChoosing ? <SeeAsDialog onClose={() => setChoosing(false)} /> : null}
      {isAway ? <AbsenceDialog onClose={() => setAway(false)} /> : null}
    </>
  );
}

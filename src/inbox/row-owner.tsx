// Whose a case of the list is. Loaded with the first list that shows cases of several people.
import { useLingui } from '@lingui/react/macro';
import type { CaseRow } from '#src/desk/case.ts';
import { Avatar } from '#src/ui/avatar.tsx';

export interface RowOwnerProps {
  readonly owner: CaseRow['owner'];
  readonly myId: string;
}

export function RowOwner({ owner, myId }: RowOwnerProps) {
  const { t } = useLingui();
  if (!owner) return <Avatar initials="" tone="none" label={t`Nobody owns this`} />;
  if (owner.id === myId) return <Avatar initials={owner.initials} tone="me" label={t`You own this`} />;
  return <Avatar initials={owner.initials} label={t`${owner.name} owns this`} />;
}

// Assigning without leaving the board: to whom, and why if one likes. What a colleague was faster with is named.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { useState, type FormEvent } from 'react';
import { ToWhom, type Chosen } from '#src/cases/give/to-whom.tsx';
import type { CaseRow } from '#src/desk/case.ts';
import { clockTime } from '#src/lib/format.ts';
import { announce } from '#src/ui/announce.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { useAssign, type NotGiven } from './use-assign.ts';

export interface AssignDialogProps {
  /** As they are on the board. */
  readonly rows: readonly CaseRow[];
  /** Those of `rows` that went over. */
  readonly onDone: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

export function AssignDialog({ rows, onDone, onClose }: AssignDialogProps) {
  const { t } = useLingui();
  const { isBusy, notGiven, failure, assign } = useAssign();
  const failureWords = useFailureWords();
  const [to, setTo] = useState<Chosen>();
  const [why, setWhy] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [first] = rows;

  const give = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(to === undefined);
    if (to === undefined || isBusy) return;
    const { name, ...target } = to;
    const given = await assign(rows, { ...target, reason: why.trim() });
    if (given.length > 0)
      announce(t`${plural(given.length, { one: '# case went', other: '# cases went' })} to ${name}`);
    onDone(given);
    if (given.length === rows.length) onClose();
  };
  return (
    <Dialog
      title={
        rows.length === 1 && first ? (
          <Trans>Assign {first.customer.name}’s case</Trans>
        ) : (
          <Plural value={rows.length} one="Assign # case" other="Assign # cases" />
        )
      }
      isOpen
      onClose={onClose}
    >
      <form onSubmit={(event) => void give(event)} noValidate>
        {failure ? (
          <p role="alert" className="text-danger-text mt-2">
            {failureWords(failure)}
          </p>
        ) : notGiven.length > 0 ? (
          <Stayed notGiven={notGiven} />
        ) : null}
        <ToWhom of={rows} chosen={to} onChoose={setTo} isMissing={isMissing} />
        <div className="mt-2">
          <TextField
            label={t`Why? You may leave it empty.`}
            value={why}
            onChange={setWhy}
            lines={2}
            hint={t`It stands on the customer’s line, for colleagues.`}
          />
        </div>
        <div className="mt-3.5 flex justify-end gap-2">
          <Button tone="quiet" onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" type="submit" isDisabled={isBusy}>
            {isBusy ? <Trans>Assigning</Trans> : <Trans>Assign</Trans>}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Stayed({ notGiven }: { readonly notGiven: readonly NotGiven[] }) {
  const { i18n } = useLingui();
  return (
    <div role="alert" className="rounded-2 bg-warn-soft mt-2 px-3 py-2">
      <b>
        <Plural
          value={notGiven.length}
          one="# case stayed where it was."
          other="# cases stayed where they were."
        />
      </b>
      <ul className="text-meta text-ink-2">
        {notGiven.map(({ row, because: { by, at } }) => (
          <li key={row.id}>
            {row.customer.name}:{' '}
            {by === undefined || at === undefined ? (
              <Trans>it does not allow this now.</Trans>
            ) : (
              <Trans>
                {by.name} was faster, at {clockTime(Date.parse(at), i18n.locale)}.
              </Trans>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

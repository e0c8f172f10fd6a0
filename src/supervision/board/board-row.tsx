// One case on the board: who, since or by when, about what, the path so far, and whose it is.
import { Trans, useLingui } from '@lingui/react/macro';
import { countdown } from '#src/cases/due/due-words.ts';
import { inSentence } from '#src/cases/in-sentence.ts';
import type { BoardColumn, BoardRow as Row } from '#src/desk/board.ts';
import { Trail } from '#src/inbox/trail.tsx';
import type { Instant } from '#src/lib/time.ts';
import { useIsLooking } from '#src/staff/use-me.ts';
import { channelOf } from '#src/channels/registry.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { Button, Press } from '#src/ui/button.tsx';
import { OwnLink } from '#src/ui/own-link.tsx';
import { JourneyButton } from '../journey-button.tsx';
import type { Ways } from '../place.ts';

export interface BoardRowProps {
  readonly column: BoardColumn;
  readonly row: Row;
  readonly ways: Ways;
  readonly present: Instant;
  /** Undefined: the reader assigns nothing. */
  readonly onAssign: (() => void) | undefined;
  /** Undefined: cases are not being chosen. */
  readonly onChoose: ((isChosen: boolean) => void) | undefined;
  readonly isChosen: boolean;
}

export function BoardRow({ column, row, ways, present, onAssign, onChoose, isChosen }: BoardRowProps) {
  const { t } = useLingui();
  const { case: one } = row;
  const { name } = one.customer;
  return (
    <li className="board-row">
      <span className="flex min-w-0 items-center gap-1.5">
        {onChoose ? (
          <input
            type="checkbox"
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
            aria-label={t`Choose ${name}, ${one.subject}`}
          />
        ) : null}
        <OwnLink
          href={ways.hrefOfCase(one.id)}
          onGo={() => ways.toCase(one.id)}
          className="text-ink truncate font-medium no-underline hover:underline"
        >
          {name}
        </OwnLink>
        <JourneyButton caseId={one.id} who={name} ways={ways} />
      </span>
      <When column={column} at={Date.parse(row.at)} present={present} />
      <What row={row} column={column} />
      <Trail stops={one.trail} most={4} />
      <Whose row={row} onAssign={onChoose ? undefined : onAssign} />
    </li>
  );
}

function When({
  column,
  at,
  present,
}: {
  readonly column: BoardColumn;
  readonly at: Instant;
  readonly present: Instant;
}) {
  const { i18n } = useLingui();
  const span = countdown(present - at, i18n.locale);
  const isLate = column !== 'unowned' && at <= present;
  return (
    <span data-late={isLate || undefined} className="board-row-when num">
      {column === 'unowned' ? (
        <>
          <span className="sr-only">
            <Trans>waits for</Trans>{' '}
          </span>
          {span}
        </>
      ) : isLate ? (
        <Trans>{span} late</Trans>
      ) : (
        <>
          <span className="sr-only">
            <Trans>due in</Trans>{' '}
          </span>
          {span}
        </>
      )}
    </span>
  );
}

/** What is owed: for a case nobody owns it is what the case is about. */
function What({ row: { case: one, promise }, column }: { readonly row: Row; readonly column: BoardColumn }) {
  const { t, i18n } = useLingui();
  const last = channelOf(one.trail.at(-1)?.channel ?? '');
  const words =
    column === 'unowned'
      ? one.subject
      : promise
        ? promise.text
        : last
          ? t`Reply on ${inSentence(i18n._(last.label), i18n.locale)}`
          : t`Reply`;
  return (
    <span title={words} className="board-row-what truncate">
      {words}
    </span>
  );
}

function Whose({
  row: { case: one, promise },
  onAssign,
}: {
  readonly row: Row;
  readonly onAssign: (() => void) | undefined;
}) {
  const { t } = useLingui();
  const isLooking = useIsLooking();
  const { owner } = one;
  const who = one.customer.name;
  // What was promised is owed by whom it was handed to, whoever owns the case.
  const owes = owner === null ? undefined : (promise?.owner ?? owner);
  if (owes === undefined)
    return onAssign ? (
      <Button
        size="xs"
        className="board-row-whose"
        isDisabled={isLooking}
        aria-label={t`Assign ${who}, ${one.subject}`}
        onPress={onAssign}
      >
        <Trans>Assign</Trans>
      </Button>
    ) : (
      <span />
    );
  const person = (
    <>
      <Avatar initials={owes.initials} />
      {owes.givenName}
    </>
  );
  const look = 'board-row-whose text-meta text-ink-3 inline-flex items-center gap-1.5';
  return onAssign ? (
    <Press
      title={t`Assign to somebody else`}
      isDisabled={isLooking}
      onPress={onAssign}
      className={`${look} rounded-2 hover:bg-hover hover:text-ink px-1.5`}
    >
      {person}
      <span className="sr-only">
        <Trans>owns {who}. Assign to somebody else</Trans>
      </span>
    </Press>
  ) : (
    <span className={look}>{person}</span>
  );
}

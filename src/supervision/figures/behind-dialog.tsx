// The cases a figure was counted from, newest first, each a link to the case.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { FigureCase } from '#src/desk/figures.ts';
import { clockTime, shortDate, span } from '#src/lib/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { Download } from '#src/ui/late-icons.ts';
import { useNow } from '#src/ui/use-now.ts';
import { JourneyButton } from '../journey-button.tsx';
import type { Behind, Look } from '../look.ts';
import { OwnLink } from '#src/ui/own-link.tsx';
import { PartFailed, PartLoading } from '../part-states.tsx';
import type { ContentProps, Ways } from '../place.ts';
import { useBehindTitle } from './behind-title.ts';
import { rowsOf } from './behind-file.ts';
import { behindQuery, everyCaseBehind } from './queries.ts';
import { NotSaved, useSaveTable } from './save-table.tsx';

export interface BehindDialogProps extends ContentProps {
  readonly behind: Behind;
}

export function BehindDialog({ behind, place: { look }, ways }: BehindDialogProps) {
  const { t } = useLingui();
  const title = useBehindTitle(behind);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    behindQuery(look, behind),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total;
  const close = () => {
    const { behind: _open, ...kept } = look;
    ways.toLook(kept);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={close}
      width="wide"
      foot={
        <>
          {total === undefined || total === 0 ? null : (
            <SaveBehind behind={behind} look={look} title={title} />
          )}
          <Button onPress={close}>
            <Trans>Close</Trans>
          </Button>
        </>
      }
    >
      {error === null ? null : (
        <PartFailed error={error} isOld={data !== undefined} onRetry={() => void refetch()} />
      )}
      {total === undefined ? (
        error === null ? (
          <PartLoading label={t`Loading the cases behind it`} />
        ) : null
      ) : (
        <>
          <p className="num text-meta text-ink-3">
            {behind.figure === 'moves' ? (
              <Plural value={total} one="# change of channel" other="# changes of channel" />
            ) : behind.figure === 'waiting' ? (
              <Plural value={total} one="# visit" other="# visits" />
            ) : behind.figure === 'shift' &&
              (behind.of['only'] === 'due' || behind.of['only'] === 'handOver') ? (
              <Plural value={total} one="# reply or promise" other="# replies and promises" />
            ) : behind.figure === 'promises' || behind.of['only'] === 'broken' ? (
              <Plural value={total} one="# promise" other="# promises" />
            ) : behind.figure === 'scores' ? (
              <Plural value={total} one="# scorecard" other="# scorecards" />
            ) : (
              <Plural value={total} one="# case" other="# cases" />
            )}
          </p>
          <ol className="behind">
            {items.map((item, place) => (
              // A case may have moved twice at the very same second; the list is never reordered.
              <li key={`${item.caseId} ${item.at} ${String(place)}`}>
                <BehindRow item={item} ways={ways} />
                <JourneyButton caseId={item.caseId} who={item.customer.name} ways={ways} />
              </li>
            ))}
          </ol>
          {hasNextPage ? (
            <Button size="sm" isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              {isFetchingNextPage ? <Trans>Loading more</Trans> : <Trans>Show more</Trans>}
            </Button>
          ) : null}
        </>
      )}
    </Dialog>
  );
}

interface SaveBehindProps {
  readonly behind: Behind;
  readonly look: Look;
  readonly title: string;
}

/** All of them as a file, also those that are not on screen yet. */
function SaveBehind({ behind, look, title }: SaveBehindProps) {
  const { i18n } = useLingui();
  const { mutate, isPending, isError } = useSaveTable(async () => ({
    name: title,
    rows: rowsOf(await everyCaseBehind(look, behind), i18n),
  }));
  return (
    <>
      {isError ? <NotSaved className="mr-auto" /> : null}
      <Button isDisabled={isPending} onPress={() => mutate()}>
        <Download aria-hidden className="icon-s" />
        <Trans>Save as a table</Trans>
      </Button>
    </>
  );
}

function BehindRow({ item, ways }: { readonly item: FigureCase; readonly ways: Ways }) {
  const { t, i18n } = useLingui();
  const present = useNow();
  const { caseId, customer, subject, at, afterSeconds, store, score, loggedSeconds, saidMinutes, promise } =
    item;
  const { by, owner, points } = item;
  const instant = Date.parse(at);
  const later = afterSeconds === undefined ? '' : span(afterSeconds * 1000, i18n.locale);
  const logged = loggedSeconds === undefined ? '' : span(loggedSeconds * 1000, i18n.locale);
  const facts = [
    promise,
    owner,
    store,
    ...(afterSeconds === undefined ? [] : [t`${later} later`]),
    ...(item.sent === true ? [t`sent by us`] : []),
    ...(item.toldAgain === true ? [t`told again`] : []),
    ...(item.unlogged === true ? [t`visit not logged`] : []),
    ...(loggedSeconds === undefined ? [] : [t`logged ${logged}`]),
    ...(saidMinutes === undefined ? [] : [t`says ${saidMinutes} min`]),
    ...(score === undefined ? [] : [t`${score} of 5`]),
    ...(points === undefined ? [] : [t`${points.score} of ${points.of}`]),
    ...(by === undefined ? [] : [t`read by ${by}`]),
  ].filter((fact) => fact !== undefined);
  return (
    <OwnLink href={ways.hrefOfCase(caseId)} onGo={() => ways.toCase(caseId)}>
      <b>
        <bdi>{customer.name}</bdi>
      </b>
      <time dateTime={at} className="num">
        {shortDate(instant, i18n.locale, present)} {clockTime(instant, i18n.locale)}
      </time>
      <bdi className="behind-subject">{subject}</bdi>
      <span className="num behind-facts">{facts.join(' · ')}</span>
    </OwnLink>
  );
}

// How an act on many cases goes, and how it ended: what was done and can be undone, what was not and why.
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ManyDone, ManyUndone } from '#src/cases/acts/many-acts.ts';
import type { CaseOutcome, ManyAct } from '#src/desk/case-acts.ts';
import type { CaseRow } from '#src/desk/case.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Check, CircleAlert, Undo2, X } from '#src/ui/icons.ts';
import { Strip } from '#src/ui/strip.tsx';
import { numberIn } from '#src/lib/format.ts';
import { useChosenStore } from '../chosen-store.ts';
import { dismiss, rest, type useMany } from './use-many.ts';

export interface CourseStripProps extends ReturnType<typeof useMany> {
  readonly rows: readonly CaseRow[];
}

export function CourseStrip(props: CourseStripProps) {
  const { course } = props;
  switch (course.is) {
    case 'idle':
      return null;
    case 'acting':
      return <UnderWay {...course} />;
    case 'undoing':
      return <Strip tone="plain" title={<Trans>Undoing</Trans>} />;
    case 'done':
      return <Done {...props} end={course.end} />;
    case 'undone':
      return <Undone {...props} end={course.end} />;
  }
}

function UnderWay({
  all,
  soFar,
  stop,
}: {
  readonly all: number;
  readonly soFar: number;
  readonly stop: () => void;
}) {
  const { i18n } = useLingui();
  const number = numberIn(i18n.locale);
  return (
    <Strip
      tone="plain"
      title={
        <Trans>
          {number.format(soFar)} of {number.format(all)}
        </Trans>
      }
      actions={
        <Button size="sm" onPress={stop}>
          <Trans>Stop</Trans>
        </Button>
      }
    />
  );
}

function Done({ end, undo, act, reasonOf, rows }: CourseStripProps & { readonly end: ManyDone }) {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const said = useDoneWords();
  const { done, refused, left, failure, deeds, wishes } = end;
  const owing = refused.filter(({ reason }) => reason === 'open-promises');
  const versionOf = ({ id }: CaseOutcome) => ({
    id,
    version: rows.find((row) => row.id === id)?.version ?? useChosenStore.getState().cases.get(id) ?? 0,
  });
  const isWhole = refused.length === 0 && left.length === 0;
  return (
    <Strip
      tone={isWhole ? 'plain' : 'warn'}
      icon={isWhole ? Check : CircleAlert}
      title={said(end.act, done.length)}
      actions={
        <>
          {deeds.length === 0 ? null : (
            <Button size="sm" onPress={() => void undo(deeds)}>
              <Undo2 aria-hidden className="icon-s" />
              <Trans>Undo</Trans>
            </Button>
          )}
          {owing.length === 0 ? null : (
            <Button size="sm" onPress={() => void act('resolve', owing.map(versionOf), { anyway: true })}>
              <Plural value={owing.length} one="Resolve # anyway" other="Resolve # anyway" />
            </Button>
          )}
          {left.length === 0 ? null : (
            <Button size="sm" onPress={() => void act(end.act, left, wishes)}>
              <Trans>Go on</Trans>
            </Button>
          )}
          <IconButton size="sm" icon={X} label={t`Close`} onPress={isWhole ? dismiss : rest} />
        </>
      }
    >
      <Refused refused={refused} reasonOf={reasonOf} />
      {left.length === 0 ? null : (
        <p>
          <Plural value={left.length} one="# was not asked for." other="# were not asked for." />{' '}
          {failure ? failureWords(failure) : null}
        </p>
      )}
    </Strip>
  );
}

function Undone({ end, undo, reasonOf }: CourseStripProps & { readonly end: ManyUndone }) {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const { done, refused, left, failure } = end;
  const isWhole = refused.length === 0 && left.length === 0;
  return (
    <Strip
      tone={isWhole ? 'plain' : 'warn'}
      icon={isWhole ? Undo2 : CircleAlert}
      title={
        <Plural
          value={done.length}
          _0="Nothing was undone."
          one="# case is as before."
          other="# cases are as before."
        />
      }
      actions={
        <>
          {left.length === 0 ? null : (
            <Button size="sm" onPress={() => void undo(left.toReversed())}>
              <Trans>Go on</Trans>
            </Button>
          )}
          <IconButton size="sm" icon={X} label={t`Close`} onPress={isWhole ? dismiss : rest} />
        </>
      }
    >
      <Refused refused={refused} reasonOf={reasonOf} />
      {failure ? <p>{failureWords(failure)}</p> : null}
    </Strip>
  );
}

/** So many for each reason; which ones, the rows say. */
function Refused({ refused, reasonOf }: Pick<ManyDone, 'refused'> & Pick<CourseStripProps, 'reasonOf'>) {
  const byReason = Map.groupBy(refused, reasonOf);
  return (
    <ul>
      {[...byReason].map(([reason, ones]) => (
        <li key={reason}>
          <Plural value={ones.length} one="# not:" other="# not:" /> {reason}
        </li>
      ))}
    </ul>
  );
}

/** What was done to how many. */
function useDoneWords(): (act: ManyAct, count: number) => string {
  const { t } = useLingui();
  return (act, count) => {
    const cases = plural(count, { 0: 'No case', one: '# case', other: '# cases' });
    const words: Readonly<Record<ManyAct, string>> = {
      claim: t`Claimed: ${cases}`,
      release: t`Released: ${cases}`,
      assign: t`Given away: ${cases}`,
      resolve: t`Resolved: ${cases}`,
      reopen: t`Reopened: ${cases}`,
      wait: t`Waiting: ${cases}`,
      prioritise: t`Priority changed: ${cases}`,
      read: t`Marked as read: ${cases}`,
      unread: t`Marked as unread: ${cases}`,
    };
    return words[act];
  };
}

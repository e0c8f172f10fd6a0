// Below the list while cases are chosen: how many, what can be done to all of them, and how it ended.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { allVersions } from '#src/cases/acts/many-acts.ts';
import { listQuery } from '#src/cases/queries.ts';
import { WaitMenu } from '#src/cases/acts/wait-menu.tsx';
import type { ManyAct } from '#src/desk/case-acts.ts';
import type { CaseRow } from '#src/desk/case.ts';
import type { Failure } from '#src/lib/result.ts';
import { may } from '#src/staff/roles.ts';
import { useIsLooking, useMe } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { useCommand } from '#src/ui/commands.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Check, ChevronDown, Hand, Mail, UsersRound, X } from '#src/ui/icons.ts';
import { useChosenStore, type useChosen } from '../chosen-store.ts';
import type { ListLook } from '../list-look.ts';
import { AssignMany } from './assign-many.tsx';
import { CourseStrip } from './course-strip.tsx';
import { dismiss, useMany } from './use-many.ts';

export interface ChosenBarProps {
  readonly look: ListLook;
  readonly rows: readonly CaseRow[];
  readonly total: number;
  readonly chosen: ReturnType<typeof useChosen>;
}

export function ChosenBar({ look, rows, total, chosen: { cases } }: ChosenBarProps) {
  const { t } = useLingui();
  const { role } = useMe();
  const isLooking = useIsLooking();
  const failureWords = useFailureWords();
  const many = useMany();
  const { course, act } = many;
  const [isAssigning, setAssigning] = useState(false);
  const [missed, setMissed] = useState<Failure>();
  const isBusy = course.is === 'acting' || course.is === 'undoing';
  useCommand('back', isBusy ? undefined : dismiss);

  // What is decided on is what is on screen now; of what was never loaded, what was seen when all were chosen.
  const shown = new Map(rows.map((row) => [row.id, row]));
  const asSeen = [...cases].map(([id, version]) => ({ id, version: shown.get(id)?.version ?? version }));
  const chooseAll = async () => {
    const all = await allVersions(listQuery(look.view, look.order, look.filter));
    setMissed(all.ok ? undefined : all.failure);
    if (all.ok)
      useChosenStore.setState({ cases: new Map(all.value.map(({ id, version }) => [id, version])) });
  };
  const button = (does: ManyAct, label: string, Icon: typeof Check) => (
    <Button size="sm" isDisabled={isLooking} onPress={() => void act(does, asSeen)}>
      <Icon aria-hidden className="icon-s" />
      {label}
    </Button>
  );
  return (
    <section aria-label={t`Chosen cases`} className="border-line flex-none border-t">
      <CourseStrip {...many} rows={rows} />
      {missed ? (
        <p role="alert" className="text-meta text-danger-text px-3 pt-1.5">
          <Trans>Not all could be chosen.</Trans> {failureWords(missed)}
        </p>
      ) : null}
      {cases.size === 0 || isBusy ? null : (
        <div className="flex flex-col gap-1.5 px-3 py-2">
          <div className="text-meta flex items-center gap-2">
            <b role="status">
              <Plural value={cases.size} one="# case chosen" other="# cases chosen" />
            </b>
            {cases.size < total ? (
              <Button size="xs" onPress={() => void chooseAll()}>
                <Plural value={total} one="Choose the only one" other="Choose all #" />
              </Button>
            ) : null}
            <IconButton
              icon={X}
              size="xs"
              label={t`Choose none`}
              keys={t`Esc`}
              onPress={dismiss}
              className="ml-auto"
            />
          </div>
          <div className="flex flex-wrap gap-1.5">
            {may(role, 'case.resolve') ? button('resolve', t`Resolve`, Check) : null}
            {may(role, 'case.wait') ? (
              <WaitMenu
                placement="top start"
                onWait={(until) => void act('wait', asSeen, { until })}
                trigger={
                  <Button size="sm" isDisabled={isLooking}>
                    <Trans>Wait</Trans>
                    <ChevronDown aria-hidden className="icon-xs" />
                  </Button>
                }
              />
            ) : null}
            {may(role, 'case.claim') ? button('claim', t`Claim`, Hand) : null}
            {may(role, 'case.assign') ? (
              <Button size="sm" isDisabled={isLooking} onPress={() => setAssigning(true)}>
                <UsersRound aria-hidden className="icon-s" />
                <Trans>Assign</Trans>
              </Button>
            ) : null}
            {button('unread', t`Mark as unread`, Mail)}
          </div>
          {isLooking ? (
            <p className="text-meta text-ink-2">
              <Trans>You look through another role’s eyes: nothing is changed.</Trans>
            </p>
          ) : null}
        </div>
      )}
      {isAssigning ? (
        <AssignMany
          count={cases.size}
          of={rows.filter(({ id }) => cases.has(id))}
          onClose={() => setAssigning(false)}
          onAssign={(wishes) => {
            setAssigning(false);
            void act('assign', asSeen, wishes);
          }}
        />
      ) : null}
    </section>
  );
}

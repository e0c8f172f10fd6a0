// The case beside its timeline: state, owner, next reply, promises, path, and the customer's other cases.
import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Case } from '#src/desk/case.ts';
import { span } from '#src/lib/format.ts';
import { useLingui } from '@lingui/react/macro';
import { Repeat } from '#src/ui/icons.ts';
import { carriesPromise } from '#src/outbox/send.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { FollowButton } from './acts/follow-button.tsx';
import { NextReply } from './due/next-reply.tsx';
import { OwnerRow } from './owner-row.tsx';
import { PanelHeading } from './panel-heading.tsx';
import { PriorityRow } from './acts/priority-row.tsx';
import { PromiseList } from './promises/promise-list.tsx';
import { StateTag } from './state-tag.tsx';
import type { CaseActs } from './acts/use-case-acts.ts';

const Reopened = latePart(async () => (await import('./seldom-lines.tsx')).Reopened);

export interface CasePanelProps {
  readonly of: Case;
  readonly acts: CaseActs;
  /** The path of the case, drawn by whoever knows the channels. */
  readonly path: ReactNode;
  readonly channelName: (channel: string) => string;
  /** What leads to other cases: the customer's own, and of others who met the same. */
  readonly below: ReactNode;
}

export function CasePanel({ of: one, acts, path, channelName, below }: CasePanelProps) {
  const { i18n } = useLingui();
  const present = useNow();
  const underWay = useOutboxState().sends.filter((send) => carriesPromise(send, one.id));
  const told = one.remarks.filter(({ toldAgain }) => toldAgain === true).length;
  const openedAt = Date.parse(one.openedAt);
  const lasted = span(
    (one.resolvedAt === undefined ? present : Date.parse(one.resolvedAt)) - openedAt,
    i18n.locale,
  );
  return (
    <section aria-labelledby="panel-case" className="border-line-faint border-b px-4 pt-2 pb-3">
      <div className="flex h-8 items-center gap-1.5 whitespace-nowrap">
        <h2 id="panel-case">
          <Trans>
            Case <span className="num">{one.id}</span>
          </Trans>
        </h2>
        <StateTag of={one} className="ml-auto" />
        <FollowButton of={one} />
      </div>
      {one.reopened === undefined ? null : <Reopened of={one} present={present} />}
      <OwnerRow of={one} acts={acts} present={present} />
      <PriorityRow of={one} acts={acts} />
      <NextReply of={one} present={present} />
      {one.promises.length === 0 && underWay.length === 0 ? null : (
        <PromiseList of={one} underWay={underWay} present={present} channelName={channelName} />
      )}
      {one.trail.length === 0 ? null : (
        <>
          <PanelHeading
            aside={
              <>
                {lasted}, <Plural value={one.trail.length} one="# stop" other="# stops" />
              </>
            }
          >
            <Trans>Path of this case</Trans>
          </PanelHeading>
          {path}
        </>
      )}
      {told === 0 ? null : (
        <p className="num text-meta text-ink-2 mt-1.5 flex items-center gap-1.5 leading-4">
          <Repeat aria-hidden className="icon-s" />
          <Plural value={told} one="Story repeated once" other="Story repeated # times" />
        </p>
      )}
      {below}
    </section>
  );
}

// How urgent a case is, who said so, and the menu to say it.
import { Trans, useLingui } from '@lingui/react/macro';
import { priorities, type Case, type Priority } from '#src/desk/case.ts';
import { Button } from '#src/ui/button.tsx';
import { ChevronDown } from '#src/ui/icons.ts';
import { Menu } from '#src/ui/menu.tsx';
import { PanelHeading } from '../panel-heading.tsx';
import type { CaseActs } from './use-case-acts.ts';

export function PriorityRow({ of: one, acts }: { readonly of: Case; readonly acts: CaseActs }) {
  const { t } = useLingui();
  const words: Readonly<Record<Priority, string>> = { normal: t`Normal`, high: t`High`, urgent: t`Urgent` };
  const now = words[one.priority];
  const by = one.prioritySetBy?.givenName;
  const setBy = by === undefined ? null : <Trans>set by {by}</Trans>;
  return (
    <PanelHeading
      aside={
        acts.offered.has('prioritise') ? (
          <Menu
            label={t`Priority`}
            trigger={
              <Button size="xs" tone="quiet" isDisabled={acts.isBusy} aria-label={t`Priority: ${now}`}>
                {now}
                <ChevronDown aria-hidden className="icon-xs" />
              </Button>
            }
            groups={[
              {
                items: priorities.map((id) => ({
                  id,
                  label: words[id],
                  chosen: id === one.priority,
                  onAction: () => acts.perform('prioritise', { priority: id }),
                })),
              },
            ]}
          />
        ) : (
          now
        )
      }
    >
      <Trans>Priority</Trans> {setBy}
    </PanelHeading>
  );
}

// The customer's other cases, newest first, and putting one of them into the case on screen. Loaded where there are any.
import { Trans, useLingui } from '@lingui/react/macro';
import { useContext, useState } from 'react';
import { decideMerge } from '#src/cases/rules/joining.ts';
import { judged } from '#src/cases/joining/judged.ts';
import { PanelHeading } from '#src/cases/panel-heading.tsx';
import type { Case } from '#src/desk/case.ts';
import { useMe } from '#src/staff/use-me.ts';
import { useCommand } from '#src/ui/commands.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { ChevronRight, Link2 } from '#src/ui/icons.ts';
import { Merge } from '#src/ui/late-icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { OwnLink } from '#src/ui/own-link.tsx';
import { CaseHrefContext, type Ways } from './place.ts';

const MergeDialog = latePart(async () => (await import('./merge-dialog.tsx')).MergeDialog);

export interface OtherCasesProps {
  /** The case on screen, if any. */
  readonly of?: Case;
  readonly cases: readonly Case[];
  readonly ways: Ways;
}

export function OtherCases({ of: one, cases, ways }: OtherCasesProps) {
  const { t } = useLingui();
  const me = useMe();
  const hrefOf = useContext(CaseHrefContext);
  const [isMerging, setMerging] = useState(false);
  const choices = one ? cases.filter((other) => decideMerge(judged(other), judged(one), me).ok) : [];
  const merge = () => setMerging(true);
  useCommand('merge', choices.length > 0 ? merge : undefined);
  return (
    <>
      <PanelHeading
        aside={
          choices.length > 0 ? (
            <IconButton size="xs" icon={Merge} label={t`Merge another case into this one`} onPress={merge} />
          ) : undefined
        }
      >
        <Trans>Cases of this customer</Trans>
      </PanelHeading>
      <ul className="-mx-2 space-y-1">
        {cases.slice(0, 5).map(({ id, subject, state, owner }) => (
          <li key={id}>
            <OwnLink
              href={hrefOf(id)}
              onGo={() => ways.toCase(id)}
              className="rounded-2 bg-sunken text-meta text-ink-2 hover:bg-hover flex items-center gap-1.5 px-2 py-1.5 leading-4 no-underline"
            >
              <Link2 aria-hidden className="icon-s" />
              <span className="min-w-0 flex-1 truncate">{subject}</span>
              <span className="text-ink-3 flex-none">{owner?.givenName ?? <Trans>nobody’s</Trans>}</span>
              <span className="text-ink-3 flex-none">
                {state === 'resolved' ? (
                  <Trans>resolved</Trans>
                ) : state === 'waiting' ? (
                  <Trans>waiting</Trans>
                ) : (
                  <Trans>open</Trans>
                )}
              </span>
              <ChevronRight aria-hidden className="icon-s" />
            </OwnLink>
          </li>
        ))}
      </ul>
      {isMerging && one ? (
        <MergeDialog into={one} choices={choices} onClose={() => setMerging(false)} />
      ) : null}
    </>
  );
}

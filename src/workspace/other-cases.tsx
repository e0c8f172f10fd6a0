// The customer's other cases, newest first.
import { Trans } from '@lingui/react/macro';
import { PanelHeading } from '#src/cases/panel-heading.tsx';
import type { Case } from '#src/desk/schemas.ts';
import { ChevronRight, Link2 } from '#src/ui/icons.ts';
import type { Ways } from './place.ts';

export function OtherCases({ cases, ways }: { readonly cases: readonly Case[]; readonly ways: Ways }) {
  return (
    <>
      <PanelHeading>
        <Trans>Cases of this customer</Trans>
      </PanelHeading>
      <ul className="-mx-2 space-y-1">
        {cases.slice(0, 5).map(({ id, subject, state, owner }) => (
          <li key={id}>
            <a
              href={ways.hrefOfCase(id)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                ways.toCase(id);
              }}
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
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

// An address nothing lives at.
import { Trans } from '@lingui/react/macro';
import { Blank } from '#src/ui/blank.tsx';
import { buttonClass } from '#src/ui/button.tsx';
import { SearchX } from '#src/ui/icons.ts';
import { hrefOf } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';

export function NotFound() {
  return (
    <main className="flex min-h-0 flex-1">
      <Blank
        level={1}
        icon={SearchX}
        title={<Trans>There is nothing at this address</Trans>}
        action={
          <Link to={hrefOf('/')} className={`${buttonClass()} no-underline`}>
            <Trans>Go to the inbox</Trans>
          </Link>
        }
      >
        <Trans>The link may be old or mistyped.</Trans>
      </Blank>
    </main>
  );
}

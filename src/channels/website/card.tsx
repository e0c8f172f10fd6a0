// What the customer did on a website, without a box: what was tried, what happened, what was left.
import { Trans, useLingui } from '@lingui/react/macro';
import { msg, plural } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { CardProps } from '#src/channels/channel.ts';
import { CardHead } from '#src/ui/card-head.tsx';
import type { WebBody } from './map.ts';

/** Where on the website, in words; elsewhere the page says it. */
const places: Readonly<Partial<Record<WebBody['action'], MessageDescriptor>>> = {
  basket: msg`at the basket`,
  checkout: msg`at the checkout`,
  'code-refused': msg`at the checkout`,
  'bill-opened': msg`reading a bill`,
  searched: msg`searching`,
  'signed-in': msg`signing in`,
  'self-service-failed': msg`in self-service`,
};

export function WebCard({ entry, customerName }: CardProps<WebBody>) {
  const { i18n, t } = useLingui();
  const { action, site, page, text, isSignedIn, code, times = 1, left } = entry.body;
  const place = places[action];
  const refused = t`${plural(times, {
    one: `Code ${code} refused: “${text}”.`,
    2: `Code ${code} refused twice: “${text}”.`,
    other: `Code ${code} refused # times: “${text}”.`,
  })}`;
  const where = place ? i18n._(place) : t`on ${page}`;
  return (
    <>
      <CardHead
        title={customerName.split(' ')[0]}
        how={isSignedIn ? <Trans>{where}, signed in</Trans> : where}
        details={[site]}
      />
      <p className="mt-0.5 text-pretty">
        {action === 'code-refused' && code !== undefined ? refused : text}
        {left !== undefined && (
          <>
            {' '}
            <Trans>Left in the basket: {left}.</Trans>
          </>
        )}
      </p>
    </>
  );
}

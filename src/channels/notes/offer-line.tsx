// One line about an offer: used, or not after all, in which shop, and who of us did it.
import { Trans } from '@lingui/react/macro';
import { BadgePercent } from '#src/ui/late-icons.ts';
import type { OfferBody } from './body.ts';

export interface OfferLineProps {
  readonly body: OfferBody;
  readonly who: string;
}

export function OfferLine({ body: { did, title, store }, who }: OfferLineProps) {
  const where = [store, who].filter((part) => part !== '').join(', ');
  return (
    <p className="text-ink-2 flex min-w-0 items-start gap-1.5 leading-5">
      <BadgePercent aria-hidden className="icon-s mt-[3px]" />
      <span className="min-w-0 text-pretty break-words">
        <span className="text-ink font-medium">
          {did === 'used' ? (
            <Trans>Offer used: {title}.</Trans>
          ) : (
            <Trans>Offer not used after all: {title}.</Trans>
          )}
        </span>{' '}
        {where}
      </span>
    </p>
  );
}

// One line about a thank-you: who thanked whom for which order, in their words, and who of us wrote it down.
import { Trans, useLingui } from '@lingui/react/macro';
import { Heart } from '#src/ui/late-icons.ts';
import type { PraiseBody } from './body.ts';

export interface PraiseLineProps {
  readonly body: PraiseBody;
  readonly who: string;
  readonly customerName: string;
}

export function PraiseLine({ body: { to, order, text }, who, customerName }: PraiseLineProps) {
  const { t } = useLingui();
  const number = <span className="num">{order}</span>;
  return (
    <p className="text-ink-2 flex min-w-0 items-start gap-1.5 leading-5">
      <Heart aria-hidden className="icon-s mt-[3px]" />
      <span className="min-w-0 text-pretty break-words">
        <span className="text-ink font-medium">
          <Trans>
            {customerName} thanked {to} for order {number}.
          </Trans>
        </span>
        {text !== '' && ` ${t`“${text}”`}`} <Trans>Written down by {who}.</Trans>
      </span>
    </p>
  );
}

// Before you say hello: who it is, in words one can read in three seconds.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Customer } from '#src/desk/schemas.ts';
import { Tag } from '#src/ui/tag.tsx';

export function HelloCard({ customer: { name, tier } }: { readonly customer: Customer }) {
  const { t } = useLingui();
  return (
    <section
      aria-label={t`Before you say hello`}
      className="rounded-4 border-line bg-surface shadow-2 border px-5 pt-3.5 pb-4 max-sm:px-3.5 max-sm:pt-3"
    >
      <p className="text-words text-ink-2 leading-5">
        <Trans>Before you say hello to</Trans>
      </p>
      <div className="flex flex-wrap items-center gap-x-2.5">
        <h1 className="text-h1 leading-7 tracking-[-0.014em] max-sm:text-[20px]">{name}</h1>
        {tier === undefined ? null : <Tag tone="line">{tier}</Tag>}
      </div>
    </section>
  );
}

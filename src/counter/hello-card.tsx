// Before you say hello: who it is, in words one can read in three seconds.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Customer } from '#src/desk/customer.ts';
import { Check, X } from '#src/ui/icons.ts';
import { Info } from '#src/ui/late-icons.ts';
import { Bone, Skeleton } from '#src/ui/skeleton.tsx';
import { Tag } from '#src/ui/tag.tsx';
import type { Hello, HelloLine } from './hello/facts.ts';

export interface HelloCardProps {
  readonly customer: Customer;
  /** Absent while it is not known. */
  readonly hello: Hello | undefined;
}

export function HelloCard({ customer: { name, tier }, hello }: HelloCardProps) {
  const { t } = useLingui();
  return (
    <section
      aria-label={t`Before you say hello`}
      className="rounded-4 border-line bg-surface shadow-2 border px-5 pt-3.5 pb-4 max-sm:px-3.5 max-sm:pt-3 max-sm:pb-3.5"
    >
      <p className="text-words text-ink-2 leading-5">
        <Trans>Before you say hello to</Trans>
      </p>
      <div className="flex flex-wrap items-center gap-x-2.5">
        <h1 className="text-h1 leading-7 tracking-[-0.014em] max-sm:text-[20px]">{name}</h1>
        {tier === undefined ? null : <Tag tone="line">{tier}</Tag>}
      </div>
      {hello ? (
        <>
          <p className="num max-sm:text-h2 mt-1.5 text-[20px] leading-7 font-[450] tracking-[-0.012em] text-pretty max-sm:mt-1 max-sm:leading-6.5">
            {hello.sentences.join(' ')}
          </p>
          <ul className="mt-3 grid gap-1.5 max-sm:mt-2.5">
            {hello.lines.map((line) => (
              <Line key={`${line.strong ?? ''} ${line.words}`} line={line} />
            ))}
          </ul>
        </>
      ) : (
        <Skeleton label={t`Loading`} className="grid gap-2.5 pt-3 pb-6">
          <Bone className="h-4 w-4/5" />
          <Bone className="h-4 w-3/5" />
          <Bone className="mt-2 w-1/2" />
        </Skeleton>
      )}
    </section>
  );
}

const MARKS = {
  do: { Icon: Check, look: 'text-ok-text' },
  dont: { Icon: X, look: 'text-danger-text' },
  know: { Icon: Info, look: 'text-ink-3' },
} as const;

function Line({ line: { kind, strong, words } }: { readonly line: HelloLine }) {
  const { t } = useLingui();
  const { Icon, look } = MARKS[kind];
  const said = { do: t`Do:`, dont: t`Don’t:`, know: t`Know:` }[kind];
  return (
    <li className="max-sm:text-words grid grid-cols-[24px_minmax(0,1fr)] items-start gap-2 max-sm:grid-cols-[20px_minmax(0,1fr)] max-sm:leading-5">
      <Icon aria-hidden className={`icon-m mt-[3px] ml-0.5 ${look}`} />
      <span>
        <span className="sr-only">{said} </span>
        {strong === undefined ? null : <b>{strong} </b>}
        {words}
      </span>
    </li>
  );
}

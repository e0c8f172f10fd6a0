// The steps of an order as a line of stops: filled where it has been, a red square where it stopped.
import { useLingui } from '@lingui/react/macro';
import { clockTime, tinyDate } from '#src/lib/format.ts';
import { cx } from '#src/ui/cx.ts';
import type { OrderStep } from './body.ts';
import { stepWords } from './words.ts';

export function StepsView({ steps }: { readonly steps: readonly OrderStep[] }) {
  const { t } = useLingui();
  return (
    <ol className="mt-2 flex" aria-label={t`Steps of the order`}>
      {steps.map((step, index) => (
        <Step key={step.kind} step={step} isLast={index === steps.length - 1} />
      ))}
    </ol>
  );
}

function Step({ step, isLast }: { readonly step: OrderStep; readonly isLast: boolean }) {
  const { i18n } = useLingui();
  const isStop = step.kind === 'stopped';
  const isDone = step.at !== undefined && !isStop;
  const name = i18n._(stepWords[step.kind]);
  return (
    <li
      className={cx(
        'relative pt-[13px] pr-2 text-meta leading-4',
        isLast ? 'min-w-16 flex-none' : 'flex-1',
        isStop ? 'font-medium text-danger-text' : 'text-ink-3',
      )}
    >
      {!isLast && (
        <i
          aria-hidden
          className={cx('keep-colour absolute inset-x-0 top-1 h-0.5', isDone ? 'bg-ch' : 'bg-line')}
        />
      )}
      <i
        aria-hidden
        className={cx(
          'keep-colour absolute top-0 left-0 size-2.5',
          isStop ? 'rounded-[2px] bg-danger' : 'rounded-full',
          isDone && 'bg-ch',
          !isDone && !isStop && 'bg-surface shadow-[inset_0_0_0_2px_var(--line-strong)]',
        )}
      />
      {step.reason === undefined ? name : `${name}, ${step.reason}`}
      {step.at !== undefined && (
        <time className="block" dateTime={new Date(step.at).toISOString()}>
          {tinyDate(step.at, i18n.locale)} {clockTime(step.at, i18n.locale)}
        </time>
      )}
    </li>
  );
}

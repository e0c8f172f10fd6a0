// What criteria are called, and why a case was picked.
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Criterion, QueueItem } from '#src/desk/reviews.ts';

export const criterionWords: Readonly<Record<Criterion, MessageDescriptor>> = {
  'one-owner': msg`One person owned it`,
  'not-told-again': msg`Nothing had to be told again`,
  'promises-kept': msg`Promises were kept or renewed in time`,
  'channel-of-choice': msg`Each channel was the customer’s choice`,
  'true-words': msg`What we said was true`,
  'kind-words': msg`Plain and kind words`,
};

export function useReasonWords(): (item: QueueItem) => string {
  const { t } = useLingui();
  return ({ because, score, times = 0 }) => {
    switch (because) {
      case 'broken-promise':
        return t`Promise broken`;
      case 'low-score':
        return score ? t`Score ${score.score} of ${score.of}` : t`Low score`;
      case 'told-again':
        return t`Told again ${plural(times, { one: 'once', 2: 'twice', other: '# times' })}`;
      case 'many-switches':
        return t`${plural(times, { one: '# change', other: '# changes' })} of channel`;
      case 'long':
        return t`Took long`;
      case 'random':
        return t`Random`;
    }
  };
}

// The scorecard of one case in the reader's hands: as it was saved, until something is changed; then kept like every
// other draft until it is saved.
import { useState } from 'react';
import type { QueueItem, Review } from '#src/desk/reviews.ts';
import type { Failure } from '#src/lib/result.ts';
import { useDraft } from '#src/outbox/use-draft.ts';
import { useIsLooking } from '#src/staff/use-me.ts';
import { cardFrom, fieldsOf } from './card-draft.ts';
import { cardOf, marksOf, unmarked, type Card } from './card.ts';
import { useReviewWrites, type ReviewOutcome } from './mutations.ts';

export type Trouble =
  | { readonly kind: 'unmarked'; readonly count: number }
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface CardInHand {
  readonly card: Card;
  readonly change: (next: Card) => void;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  /** Somebody looks through a reviewer's eyes: it is read, not written. */
  readonly isLooking: boolean;
  readonly trouble: Trouble | undefined;
  /** Resolves to the scorecard as it is kept now; undefined: it is not. */
  readonly save: () => Promise<Review | undefined>;
  readonly share: (staffId: string) => Promise<void>;
}

/** Says of a draft that it is a scorecard; its words are in its fields. */
const TEXT = 'scorecard';

export function useCard({ case: one, mine }: QueueItem): CardInHand {
  const writes = useReviewWrites();
  const isLooking = useIsLooking();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const draft = useDraft({ caseId: `review-${one.id}`, channel: 'review', mode: 'note' }, one.customer.id);
  const { fields } = draft.values;
  const isChanged = draft.values.text !== '';
  const card = isChanged && fields ? cardFrom(fields, cardOf(mine)) : cardOf(mine);

  const told = (outcome: ReviewOutcome): Review | undefined => {
    if (outcome.kind === 'done') return outcome.review;
    setTrouble(outcome.kind === 'stale' ? { kind: 'stale' } : outcome);
    return undefined;
  };
  const save = async () => {
    const marks = marksOf(card);
    if (!marks) {
      setTrouble({ kind: 'unmarked', count: unmarked(card) });
      return undefined;
    }
    setBusy(true);
    setTrouble(undefined);
    const saved = told(await writes.save(one.id, { marks, change: card.change }, mine?.version ?? 0));
    setBusy(false);
    if (saved) draft.change({ text: '' });
    return saved;
  };
  return {
    card,
    change: (next) => {
      setTrouble(undefined);
      draft.change({ text: TEXT, fields: fieldsOf(next) });
    },
    isChanged,
    isBusy,
    isLooking,
    trouble,
    save,
    async share(staffId) {
      const review = !isChanged && mine ? mine : await save();
      if (!review) return;
      setBusy(true);
      told(await writes.share(review, staffId));
      setBusy(false);
    },
  };
}

// The scorecard of one case in the reader's hands: as it was saved, until something is changed; kept while one looks at
// another case.
import { useState } from 'react';
import type { QueueItem, Review } from '#src/desk/reviews.ts';
import type { Failure } from '#src/lib/result.ts';
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
  readonly trouble: Trouble | undefined;
  /** Resolves to the scorecard as it is kept now; undefined: it is not. */
  readonly save: () => Promise<Review | undefined>;
  readonly share: (staffId: string) => Promise<void>;
}

/** Cards that were changed and not saved, by case. */
export type Drafts = ReadonlyMap<string, Card>;

export interface DraftsInHand {
  readonly drafts: Drafts;
  readonly put: (caseId: string, card: Card | undefined) => void;
}

export function useDrafts(): DraftsInHand {
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  return {
    drafts,
    put: (caseId, card) =>
      setDrafts((before) => {
        const next = new Map(before);
        if (card) next.set(caseId, card);
        else next.delete(caseId);
        return next;
      }),
  };
}

export function useCard({ case: one, mine }: QueueItem, { drafts, put }: DraftsInHand): CardInHand {
  const writes = useReviewWrites();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const draft = drafts.get(one.id);
  const card = draft ?? cardOf(mine);

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
    if (saved) put(one.id, undefined);
    return saved;
  };
  return {
    card,
    change: (next) => {
      setTrouble(undefined);
      put(one.id, next);
    },
    isChanged: draft !== undefined,
    isBusy,
    trouble,
    save,
    async share(staffId) {
      const review = draft === undefined && mine ? mine : await save();
      if (!review) return;
      setBusy(true);
      told(await writes.share(review, staffId));
      setBusy(false);
    },
  };
}

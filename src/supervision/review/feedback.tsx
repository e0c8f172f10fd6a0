// What colleagues who read a case again have to say to the one who worked on it, and the answer.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayAndClock } from '#src/cases/due/due-words.ts';
import type { Review } from '#src/desk/reviews.ts';
import { useDraft } from '#src/outbox/use-draft.ts';
import { useIsLooking } from '#src/staff/use-me.ts';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { TextQuote } from '#src/ui/icons.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { OwnLink } from '#src/ui/own-link.tsx';
import { PartFailed, PartLoading } from '../part-states.tsx';
import type { Ways } from '../place.ts';
import '../supervision.css';
import { numbersOf } from './card.ts';
import { Pins } from './evidence.tsx';
import { useReviewWrites, type ReviewOutcome } from './mutations.ts';
import { feedbackQuery } from './queries.ts';
import { criterionWords } from './review-words.ts';
import { TeamMedian } from './team-median.tsx';

export function Feedback({ ways }: { readonly ways: Ways }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(feedbackQuery);
  return (
    <main className="scroll-quiet min-h-0 flex-1 px-6 py-4 max-sm:px-4">
      <h1 className="text-title">
        <Trans>Feedback on your cases</Trans>
      </h1>
      <p className="text-ink-2">
        <Trans>You see it, who wrote it, and supervisors.</Trans>
      </p>
      {error ? <PartFailed error={error} isOld={data !== undefined} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <PartLoading label={t`Loading the feedback`} /> : null}
      {data?.length === 0 ? (
        <Blank icon={TextQuote} title={<Trans>Nobody has sent you any yet</Trans>}>
          <Trans>When somebody reads a case of yours again and has a word for you, it stands here.</Trans>
        </Blank>
      ) : null}
      {data?.map((one) => (
        <Card key={one.id} review={one} ways={ways} />
      ))}
    </main>
  );
}

function Card({ review, ways }: { readonly review: Review; readonly ways: Ways }) {
  const { i18n } = useLingui();
  const present = useNow();
  const { id, case: on, reviewer, score, of, change, sharedAt } = review;
  const numbers = numbersOf(review.marks);
  const titleId = `feedback-${id}`;
  return (
    <section aria-labelledby={titleId} className="feedback">
      <h2 id={titleId}>
        <OwnLink href={ways.hrefOfCase(on.id)} onGo={() => ways.toCase(on.id)}>
          {on.customer}
        </OwnLink>{' '}
        <span className="text-ink-2 font-regular">{on.subject}</span>
      </h2>
      <p className="num text-meta text-ink-3">
        {reviewer.name}
        {sharedAt === undefined ? null : `, ${dayAndClock(Date.parse(sharedAt), present, i18n.locale)}`}
      </p>
      <ul className="mt-1">
        {review.marks.map(({ criterion, mark, words, evidence }) => (
          <li key={criterion} className="feedback-mark">
            <b className="num">{mark === null ? '–' : mark}</b>
            <span>
              <span className="font-medium">{i18n._(criterionWords[criterion])}</span>
              {mark === null ? (
                <span className="text-ink-3">
                  {' '}
                  <Trans>not due yet</Trans>
                </span>
              ) : null}
              {words === '' && evidence.length === 0 ? null : (
                <span className="criterion-shown">
                  <Pins
                    evidence={evidence}
                    numbers={numbers}
                    onGo={({ at }) => ways.toCase(on.id, Date.parse(at))}
                  />
                  <span className="min-w-0 break-words">{words}</span>
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="num mt-2">
        <b>
          <Trans>
            {score} of {of}
          </Trans>
        </b>
      </p>
      {review.team ? <TeamMedian score={review.team} of={of} /> : null}
      {change === '' ? null : (
        <p className="text-words mt-1 break-words whitespace-pre-wrap">
          <span className="text-meta text-ink-3 block">
            <Trans>What should change</Trans>
          </span>
          {change}
        </p>
      )}
      <Answer review={review} />
    </section>
  );
}

const TO_NO_CUSTOMER = '';

/** Kept like every other draft until it is given. */
function Answer({ review }: { readonly review: Review }) {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const { answer } = useReviewWrites();
  const isLooking = useIsLooking();
  const draft = useDraft({ caseId: `answer-${review.id}`, channel: 'review', mode: 'note' }, TO_NO_CUSTOMER);
  const { text } = draft.values;
  const [outcome, setOutcome] = useState<ReviewOutcome>();
  const [isBusy, setBusy] = useState(false);
  const { answer: given } = review;
  if (given)
    return (
      <p className="text-words mt-2 break-words whitespace-pre-wrap">
        <span className="text-meta text-ink-3 block">
          <Trans>You answered</Trans>
        </span>
        {given.text}
      </p>
    );
  const send = async () => {
    if (text.trim() === '' || isLooking) return;
    setBusy(true);
    const said = await answer(review, text.trim());
    setOutcome(said);
    setBusy(false);
    if (said.kind === 'done') draft.change({ text: '' });
  };
  return (
    <form
      className="mt-2 max-w-120"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label={t`Answer ${review.reviewer.givenName}`}
        value={text}
        onChange={(next) => draft.change({ text: next })}
        lines={2}
      />
      {outcome?.kind === 'failed' ? (
        <p role="alert" className="text-danger-text mt-1">
          {failureWords(outcome.failure)}
        </p>
      ) : outcome?.kind === 'stale' ? (
        <p role="alert" className="text-danger-text mt-1">
          <Trans>The scorecard has changed meanwhile. Read it again, then answer.</Trans>
        </p>
      ) : null}
      <Button type="submit" className="mt-2" isDisabled={isBusy || isLooking}>
        <Trans>Answer</Trans>
      </Button>
    </form>
  );
}

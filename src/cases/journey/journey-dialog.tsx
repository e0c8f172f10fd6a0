// What a case took its customer and us, and where it could have ended. Every figure opens the entries it adds up, with
// how it is counted beside it.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Journey } from '#src/desk/journey.ts';
import { failureOf } from '#src/lib/result.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { CircleAlert, ArrowRight } from '#src/ui/icons.ts';
import { Bone, Skeleton } from '#src/ui/skeleton.tsx';
import { Strip } from '#src/ui/strip.tsx';
import { CouldHaveEnded } from './could-have-ended.tsx';
import { Figures } from './figures.tsx';
import './journey.css';
import { journeyQuery } from './queries.ts';
import { Rates } from './rates.tsx';
import type { JourneyWays } from './ways.ts';

export interface JourneyDialogProps extends JourneyWays {
  readonly caseId: string;
  readonly onClose: () => void;
}

export function JourneyDialog({ caseId, onClose, ...ways }: JourneyDialogProps) {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const { data, error, refetch } = useQuery(journeyQuery(caseId));
  const name = data?.customer.name;
  return (
    <Dialog
      title={
        name === undefined ? (
          <Trans>Journey of case {caseId}</Trans>
        ) : (
          <Trans>
            Journey of <bdi>{name}</bdi>, case {caseId}
          </Trans>
        )
      }
      isOpen
      onClose={onClose}
      width="wide"
      foot={
        <Button onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      {error === null ? null : (
        <Strip
          tone="danger"
          icon={CircleAlert}
          role="alert"
          title={<Trans>This did not load.</Trans>}
          actions={
            <Button size="sm" onPress={() => void refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {failureWords(failureOf(error))}
        </Strip>
      )}
      {data ? (
        <div className="journey num">
          <Stays stays={data.stays} ways={ways} />
          <CouldHaveEnded end={data.couldHaveEnded} ways={ways} />
          <Figures journey={data} ways={ways} />
          <Rates rates={data.rates} ways={ways} />
        </div>
      ) : error === null ? (
        <Skeleton label={t`Counting the journey`} className="journey">
          <Bone className="w-48" />
          <Bone className="w-55" />
          <Bone className="w-42" />
        </Skeleton>
      ) : null}
    </Dialog>
  );
}

/** The channels in order. */
function Stays({ stays, ways }: { readonly stays: Journey['stays']; readonly ways: JourneyWays }) {
  const { t } = useLingui();
  return (
    <ol aria-label={t`Channels in order`} className="journey-stays">
      {stays.map(({ channel, id, at, isLogged }, place) => (
        <li key={`${channel} ${id}`}>
          {place === 0 ? null : <ArrowRight aria-hidden className="icon-xs" />}
          {ways.nameOf(channel)}
          {isLogged ? null : (
            <span className="journey-note">
              <Trans>not logged</Trans>
            </span>
          )}
          <time dateTime={at} className="sr-only">
            {at}
          </time>
        </li>
      ))}
    </ol>
  );
}

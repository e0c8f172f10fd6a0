// The first point at which one of us had what was needed, with what shows it; or that it cannot be said.
import { Trans } from '@lingui/react/macro';
import type { Journey } from '#src/desk/journey.ts';
import { EntryLink } from './entry-link.tsx';
import type { JourneyWays } from './ways.ts';

export interface CouldHaveEndedProps {
  readonly end: Journey['couldHaveEnded'];
  readonly ways: JourneyWays;
}

export function CouldHaveEnded({ end, ways }: CouldHaveEndedProps) {
  return (
    <section aria-labelledby="could-have-ended" className="journey-end">
      <h3 id="could-have-ended">
        <Trans>Where it could have ended</Trans>
      </h3>
      {end ? (
        <>
          <EntryLink entry={end} ways={ways} />
          <p>
            {end.because === 'sent-on' ? (
              <Trans>One of us was there and sent the customer elsewhere. Noted here:</Trans>
            ) : (
              <Trans>One of us was there. The customer told the same again later, noted here:</Trans>
            )}
          </p>
          <EntryLink entry={end.shownBy} ways={ways} />
        </>
      ) : (
        <p>
          <Trans>It cannot be said.</Trans>
        </p>
      )}
      <p className="journey-note">
        <Trans>
          The first contact with one of us from which staff noted that the customer was sent elsewhere and
          went, or that they told the same again later. Nothing else is taken for a sign.
        </Trans>
      </p>
    </section>
  );
}

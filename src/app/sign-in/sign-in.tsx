// Who are you: the people of the demo with their roles. Each tab keeps its own.
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Staff } from '#src/desk/staff.ts';
import { failureOf, type Failure } from '#src/lib/result.ts';
import { staffQuery } from '#src/staff/queries.ts';
import { signIn } from '#src/staff/session.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { CircleAlert, RotateCw } from '#src/ui/icons.ts';
import { Strip } from '#src/ui/strip.tsx';
import { backendsReady } from '../backends-ready.ts';
import { currentAddress, go, hrefOf } from '../routing/address.ts';
import { Logo } from '../shell/logo.tsx';
import { homeOf } from './home-of.ts';
import { NotStarted } from './not-started.tsx';
import { Person, PersonLoading } from './person.tsx';

export function SignIn({ failure: earlier }: { readonly failure: Failure | undefined }) {
  const failureWords = useFailureWords();
  const { data: people, error, isPending, refetch } = useQuery(staffQuery);
  const [tried, setTried] = useState<{ readonly id: string; readonly failure?: Failure }>();
  const choose = async (person: Staff) => {
    setTried({ id: person.id });
    const result = await signIn(person.id);
    if (!result.ok) setTried({ id: person.id, failure: result.failure });
    else if (currentAddress().path === '/') go(hrefOf(homeOf(person.role)), { replace: true });
  };
  const failure = tried ? tried.failure : earlier;
  if (useDidNotStart()) return <NotStarted />;
  return (
    <main className="flex min-h-full flex-col items-center overflow-auto px-4 py-[8vh]">
      <div className="w-full max-w-110">
        <h1 className="text-h2 flex items-center gap-2.5 leading-6">
          <Logo size={26} />
          Throughline
        </h1>
        <p className="text-words text-ink-2 mt-2">
          <Trans>Choose who you are. Another tab may be somebody else.</Trans>
        </p>
        <div className="rounded-4 border-line bg-surface shadow-1 mt-4 overflow-hidden border">
          {failure ? (
            <Strip
              tone="danger"
              icon={CircleAlert}
              role="alert"
              title={<Trans>You are not signed in.</Trans>}
            >
              {failureWords(failure)}
            </Strip>
          ) : null}
          {error ? (
            <Strip
              tone="danger"
              icon={CircleAlert}
              role="alert"
              title={<Trans>The list of people did not load.</Trans>}
              actions={
                <Button size="sm" onPress={() => void refetch()}>
                  <RotateCw aria-hidden className="icon-s" />
                  <Trans>Try again</Trans>
                </Button>
              }
            >
              {failureWords(failureOf(error))}
            </Strip>
          ) : null}
          {isPending ? <PersonLoading /> : null}
          <ul className="divide-line-faint divide-y">
            {people?.map((person) => (
              <Person
                key={person.id}
                person={person}
                isBusy={tried !== undefined && tried.failure === undefined}
                onChoose={() => void choose(person)}
              />
            ))}
          </ul>
        </div>
      </div>
    </main>
  );
}

/** The back ends that travel with the program did not come up: whatever is asked of them is refused. */
function useDidNotStart(): boolean {
  const [didNotStart, setDidNotStart] = useState(false);
  useEffect(() => void backendsReady.catch(() => setDidNotStart(true)), []);
  return didNotStart;
}

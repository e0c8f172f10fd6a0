// Finds who is in front of one, by whatever they say or show. A hand scanner types and presses Enter like anybody.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { searchAhead, searchQuery } from '#src/customers/queries.ts';
import { failureOf } from '#src/lib/result.ts';
import { useMe } from '#src/staff/use-me.ts';
import { useCommand } from '#src/ui/commands.ts';
import { cx } from '#src/ui/cx.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { CircleAlert, Search, X } from '#src/ui/icons.ts';
import { UserRound } from '#src/ui/late-icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Press } from '#src/ui/button.tsx';
import { useSettled } from '#src/ui/use-settled.ts';
import { askAhead } from './ahead.ts';
import { CounterButton } from './counter-button.tsx';
import { MatchPill } from './match-pill.tsx';
import { matchesOf } from './matches.ts';
import type { Ways } from './place.ts';
import { ScanButton } from './scan/scan-button.tsx';
import { useHandScanner } from './scan/use-hand-scanner.ts';
import { seenMatches, useSeenMatches } from './seen/use-seen-matches.ts';

const NewCustomer = latePart(async () => (await import('./stranger/new-customer.tsx')).NewCustomer);

export interface FindProps {
  readonly customerId: string | undefined;
  readonly ways: Ways;
}

export function Find({ customerId, ways }: FindProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const me = useMe();
  const [text, setText] = useState('');
  const [stranger, setStranger] = useState<string>();
  const typed = text.trim();
  const words = useSettled(typed);
  const { data, error } = useQuery(searchQuery(words));
  const input = useRef<HTMLInputElement>(null);
  useCommand('search', focusInput);
  function focusInput() {
    input.current?.focus();
  }
  const isCutOff = error !== null && failureOf(error).kind === 'offline';
  const seen = useSeenMatches(words, isCutOff);
  const matches = words !== typed || words === '' ? undefined : data ? matchesOf(data) : seen;
  const isHereAlready = matches?.some((match) => match.customerId === customerId) === true;

  useEffect(() => void searchAhead(), []);
  const alone = matches?.length === 1 ? matches[0]?.customerId : undefined;
  useEffect(() => {
    if (alone !== undefined) void askAhead(queries, alone);
  }, [alone, queries]);

  const take = async (code: string) => {
    const hits = await queries.fetchQuery(searchQuery(code)).catch(() => undefined);
    const [only, ...others] = hits ? matchesOf(hits) : await seenMatches(me.id, code);
    if (!only || others.length > 0) return;
    void askAhead(queries, only.customerId);
    ways.toCustomer(only.customerId);
  };
  const scanned = (code: string) => {
    setText(code);
    void take(code);
  };
  useHandScanner(input, scanned);
  const clear = () => {
    setText('');
    ways.toNobody();
    focusInput();
  };
  return (
    <search className="flex-none">
      <form
        className="flex gap-2.5 px-5 max-sm:gap-2 max-sm:px-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') void take(typed);
        }}
      >
        <label className="rounded-4 border-line-strong bg-surface text-ink-2 focus-within:outline-focus flex h-14 min-w-0 flex-1 items-center gap-3 border pr-1 pl-4 outline-offset-1 focus-within:outline-2 max-sm:h-12 max-sm:pl-3">
          <Search aria-hidden className="icon-l" />
          <input
            ref={input}
            aria-label={t`Find a customer by name, phone, order or card`}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            placeholder={t`Name, phone, order or card`}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className="text-ink text-h2 min-w-0 flex-1 bg-transparent outline-none max-sm:text-[16px]"
          />
          {text === '' && customerId === undefined ? null : (
            <Press
              aria-label={t`Clear, the next customer`}
              onPress={clear}
              className="rounded-3 grid size-12 flex-none place-items-center"
            >
              <X aria-hidden className="icon-m" />
            </Press>
          )}
        </label>
        <ScanButton onCode={scanned} />
      </form>
      {matches && matches.length > 0 ? (
        <ul
          aria-label={t`Found`}
          className={cx(
            'flex gap-2 overflow-x-auto px-5 pt-2.5 [scrollbar-width:none] max-sm:px-4',
            isHereAlready && 'max-sm:hidden',
          )}
        >
          {matches.map((match) => (
            <li key={match.customerId}>
              <MatchPill
                match={match}
                isChosen={match.customerId === customerId}
                onAim={() => void askAhead(queries, match.customerId)}
                onChoose={() => ways.toCustomer(match.customerId)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <p role="status" className="px-5 max-sm:px-4">
        {matches && matches.length > 0 ? (
          <span className="sr-only">
            <Plural value={matches.length} one="# customer found" other="# customers found" />
          </span>
        ) : matches && isCutOff ? (
          <NotToday words={words} />
        ) : matches ? (
          <Nobody words={words} />
        ) : error && words !== '' ? (
          <Failed error={error} />
        ) : null}
      </p>
      {matches?.length === 0 ? (
        <p className="px-5 pt-2.5 max-sm:px-4">
          <CounterButton onPress={() => setStranger(words)}>
            <UserRound aria-hidden className="icon-m" />
            <Trans>New customer</Trans>
          </CounterButton>
        </p>
      ) : null}
      {stranger === undefined ? null : (
        <NewCustomer
          words={stranger}
          onClose={() => setStranger(undefined)}
          toCustomer={(id) => {
            setStranger(undefined);
            setText('');
            ways.toCustomer(id);
          }}
        />
      )}
    </search>
  );
}

function Nobody({ words }: { readonly words: string }) {
  return (
    <span className="text-ink-2 block pt-2.5">
      <b className="text-ink">
        <Trans>Nobody found for “{words}”.</Trans>
      </b>{' '}
      <Trans>Ask for another name, number, order or card. Customers of other brands are not searched.</Trans>
    </span>
  );
}

function NotToday({ words }: { readonly words: string }) {
  return (
    <span className="text-ink-2 block pt-2.5">
      <b className="text-ink">
        <Trans>Nobody seen here today is found for “{words}”.</Trans>
      </b>{' '}
      <Trans>Without a line nobody else can be looked up.</Trans>
    </span>
  );
}

function Failed({ error }: { readonly error: Error }) {
  const failureWords = useFailureWords();
  return (
    <span className="text-danger-text flex items-center gap-2 pt-2.5">
      <CircleAlert aria-hidden className="icon-m" />
      <span>
        <Trans>The search did not work.</Trans> {failureWords(failureOf(error))}
      </span>
    </span>
  );
}

// Saved replies and articles, searched and put into the text; facts that are missing are asked for first.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Article } from '#src/channels/channel.ts';
import type { Reply } from '#src/desk/replies.ts';
import { factsOf, useTold } from '#src/line/told.ts';
import { failureOf } from '#src/lib/result.ts';
import { now } from '#src/lib/time.ts';
import { isFound } from '#src/lib/words-found.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { HitList, type HitGroup } from '#src/ui/hit-list.tsx';
import { Search } from '#src/ui/icons.ts';
import { useWalk } from '#src/ui/use-walk.ts';
import type { ComposerOf } from '../use-composer.ts';
import { factsOfCase } from './facts-of-case.ts';
import { MissingFacts } from './missing-facts.tsx';
import { filled, placesIn } from './placeholders.ts';
import { articlesQuery, repliesQuery } from './queries.ts';

export interface ReplyPickerProps {
  readonly of: ComposerOf;
  readonly channel: string;
  readonly onInsert: (words: string) => void;
  readonly onClose: () => void;
}

export function ReplyPicker({ of, channel, onInsert, onClose }: ReplyPickerProps) {
  const { t } = useLingui();
  const say = useFailureWords();
  const me = useMe();
  const listId = useId();
  const box = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Reply>();
  const { customer, line } = of;
  const { brand, language } = customer;
  // What was told, not what is in sight: one may be reading another year.
  const { told } = useTold(line);
  const replies = useQuery(repliesQuery(brand, channel));
  const articles = useQuery(articlesQuery(brand, language, query.trim()));
  useEffect(() => box.current?.focus(), []);

  const found = (replies.data ?? []).filter(({ title, text }) => isFound(query, `${title} ${text}`));
  const groups = groupsOf(found, articles.data ?? []);
  const { at, hit, activeId, walkTo, step } = useWalk(
    groups.flatMap((group) => group.hits),
    listId,
  );
  const facts = useMemo(() => told.flatMap(factsOf), [told]);
  const factsFor = (reply: Reply) =>
    factsOfCase({ of: of.of, customer, me, facts, present: now(), language: reply.language });

  function take(id: string): void {
    const [kind, key = ''] = id.split(' ');
    const article = articles.data?.find((one) => one.id === key);
    if (kind === 'link' && article) return onInsert(`${article.title}: ${article.link ?? ''}`);
    if (kind === 'text' && article) return onInsert(article.text);
    const reply = found.find((one) => one.id === key);
    if (!reply) return;
    const words = filled(reply.text, factsFor(reply));
    if (placesIn(words).length === 0) onInsert(words);
    else setChosen(reply);
  }

  function groupsOf(replied: readonly Reply[], written: readonly Article[]): readonly HitGroup[] {
    const hitOf = ({ id, title, text }: Reply) => ({ id: `reply ${id}`, label: title, detail: text });
    const [own, other] = [true, false].map((isOwn) =>
      replied.filter((reply) => (reply.language === language) === isOwn).map(hitOf),
    );
    const articleHits = written.flatMap(({ id, title, description, link }) => [
      ...(link === undefined ? [] : [{ id: `link ${id}`, label: title, detail: t`Link. ${description}` }]),
      { id: `text ${id}`, label: title, detail: t`Text. ${description}` },
    ]);
    return [
      { id: 'own', title: t`Saved replies`, hits: own ?? [] },
      { id: 'articles', title: t`Help articles`, hits: articleHits },
      { id: 'other', title: t`Saved replies in another language`, hits: other ?? [] },
    ].filter((group) => group.hits.length > 0);
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && hit) take(hit.id);
    else if (!step(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (chosen)
    return (
      <MissingFacts
        reply={chosen}
        facts={factsFor(chosen)}
        onFilled={onInsert}
        onBack={() => setChosen(undefined)}
      />
    );
  const failure = replies.error ?? articles.error;
  return (
    <div className="border-line-faint mx-2 mt-1.5 border-t pt-1.5" role="group" aria-label={t`Saved replies`}>
      <div className="flex items-center gap-2 px-1.5">
        <Search aria-hidden className="icon-s text-ink-3" />
        <input
          ref={box}
          role="combobox"
          aria-label={t`Search saved replies and articles`}
          aria-autocomplete="list"
          aria-expanded={hit !== undefined}
          aria-controls={listId}
          aria-activedescendant={activeId}
          autoComplete="off"
          spellCheck={false}
          placeholder={t`Search saved replies and articles`}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={onKeyDown}
          className="text-ink h-7 min-w-0 flex-1 bg-transparent outline-none"
        />
        <Button size="xs" tone="quiet" onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
      {failure ? (
        <p role="status" className="text-meta text-danger-text px-1.5 py-1">
          {replies.error ? <Trans>Saved replies did not load.</Trans> : <Trans>Articles did not load.</Trans>}{' '}
          {say(failureOf(failure))}
        </p>
      ) : null}
      <div className="scroll-quiet max-h-52">
        {hit ? (
          <HitList
            id={listId}
            label={t`Saved replies and articles`}
            groups={groups}
            active={at}
            onTake={take}
            onPoint={walkTo}
          />
        ) : failure ? null : (
          <p role="status" className="text-meta text-ink-2 px-1.5 py-1">
            {replies.isPending || articles.isPending ? <Trans>Looking</Trans> : <Trans>Nothing found.</Trans>}
          </p>
        )}
      </div>
    </div>
  );
}

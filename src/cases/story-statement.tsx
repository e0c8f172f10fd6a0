// One statement of the story in words, its cited word linked to the entry it stands on.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { money } from '#src/lib/format.ts';
import { dayAndClock } from './due-words.ts';
import { quoted, type Statement } from './story.ts';

export interface StatementProps {
  readonly statement: Statement;
  /** The statement before it stands on the same entry: the subject is known. */
  readonly goesOn: boolean;
  readonly channelName: string;
  readonly present: number;
  /** Wraps the cited word. */
  readonly cite: (word: string) => ReactNode;
}

export function StoryStatement({ statement, goesOn, channelName, present, cite }: StatementProps) {
  const { i18n } = useLingui();
  const { fact, times } = statement;
  const { amount, item, reference, place, who, dueAt } = fact;
  const sum = amount === undefined ? undefined : money(amount.minor, amount.currency, i18n.locale);
  const words = fact.words === undefined ? undefined : quoted(fact.words);
  const where = cite(place ?? channelName);
  const channel = cite(channelName);
  const order = cite(reference ?? channelName);
  const thing = reference ?? item ?? words;
  const by = dueAt === undefined ? undefined : dayAndClock(dueAt, present, i18n.locale);
  const again = times > 1 ? <Again times={times} /> : null;
  const price = sum === undefined ? null : <>, {sum}</>;

  switch (statement.kind) {
    case 'contact':
      return place === undefined ? (
        <Trans>
          in touch by {channel}
          {again}
        </Trans>
      ) : (
        <Trans>
          came to {where}
          {again}
        </Trans>
      );
    case 'asked':
      return words === undefined ? (
        <Trans>
          asked by {channel}
          {again}
        </Trans>
      ) : (
        <Trans>
          asked by {channel}: “{words}”
        </Trans>
      );
    case 'tried':
      return thing === undefined ? (
        <Trans>
          tried {where}
          {again}
        </Trans>
      ) : (
        <Trans>
          tried {thing} ({where}){again}
        </Trans>
      );
    case 'refused':
      if (thing === undefined)
        return (
          <Trans>
            {where} refused it{again}
          </Trans>
        );
      return goesOn ? (
        <Trans>
          refused {thing}
          {again}
        </Trans>
      ) : (
        <Trans>
          {where} refused {thing}
          {again}
        </Trans>
      );
    case 'refunded':
      if (sum === undefined) return <Trans>{where} refunded it</Trans>;
      return goesOn ? (
        <Trans>refunded {sum}</Trans>
      ) : (
        <Trans>
          {where} refunded {sum}
        </Trans>
      );
    case 'ordered':
      return (
        <>
          {item === undefined ? null : who === undefined ? (
            <Trans>
              ordered {item} ({order})
            </Trans>
          ) : (
            <Trans>
              {who} ordered {item} ({order})
            </Trans>
          )}
          {item !== undefined ? null : who === undefined ? (
            <Trans>ordered {order}</Trans>
          ) : (
            <Trans>
              {who} ordered {order}
            </Trans>
          )}
          {price}
        </>
      );
    case 'order-stopped':
      return words === undefined ? (
        <Trans>order {order} stopped</Trans>
      ) : (
        <Trans>
          order {order} stopped: {words}
        </Trans>
      );
    case 'ready':
      return place === undefined ? (
        <Trans>order {order} is ready</Trans>
      ) : (
        <Trans>
          order {order} is ready at {place}
        </Trans>
      );
    case 'promised':
      return (
        <>
          {goesOn ? (
            <Trans>promised</Trans>
          ) : who === undefined ? (
            <Trans>promised by {channel}</Trans>
          ) : (
            <Trans>
              {who} promised by {channel}
            </Trans>
          )}
          {words === undefined ? null : <Trans>: {words}</Trans>}
          {by === undefined ? null : <> ({by})</>}
        </>
      );
    case 'sent-elsewhere':
      if (words !== undefined)
        return goesOn ? (
          <Trans>“{words}”</Trans>
        ) : (
          <Trans>
            {channel}: “{words}”
          </Trans>
        );
      return place === undefined ? (
        <Trans>{channel} sent the customer elsewhere</Trans>
      ) : (
        <Trans>
          {channel} sent the customer to {place}
        </Trans>
      );
    case 'told-again':
      return goesOn ? (
        <Trans>heard the story again</Trans>
      ) : (
        <Trans>
          {where} heard the story again{again}
        </Trans>
      );
    case 'unanswered':
      return (
        <Trans>
          {channel} was not answered{again}
        </Trans>
      );
    case 'discount':
      if (thing === undefined) return <Trans>{where} gave a discount</Trans>;
      return goesOn ? (
        <Trans>gave {thing}</Trans>
      ) : (
        <Trans>
          {where} gave {thing}
        </Trans>
      );
    case 'bought':
      return (
        <>
          {item === undefined ? (
            <Trans>bought at {where}</Trans>
          ) : (
            <Trans>
              bought {item} at {where}
            </Trans>
          )}
          {price}
        </>
      );
  }
}

function Again({ times }: { readonly times: number }) {
  return (
    <>
      , <Plural value={times} one="once" other="# times" />
    </>
  );
}

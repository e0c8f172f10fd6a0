// One statement of the story in words, its cited word linked to the entry it stands on.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { money } from '#src/lib/format.ts';
import { dayAndClock } from './due-words.ts';
import { quoted, type Statement } from './story.ts';

export interface StatementProps {
  readonly statement: Statement;
  readonly channelName: string;
  readonly present: number;
  /** Wraps the cited word. */
  readonly cite: (word: string) => ReactNode;
}

export function StoryStatement({ statement, channelName, present, cite }: StatementProps) {
  const { i18n } = useLingui();
  const { fact, times } = statement;
  const { amount, item, reference, place, who, dueAt } = fact;
  const sum = amount === undefined ? undefined : money(amount.minor, amount.currency, i18n.locale);
  const words = fact.words === undefined ? undefined : quoted(fact.words);
  const where = cite(place ?? channelName);
  const channel = cite(channelName);
  const order = cite(reference ?? channelName);
  const thing = item ?? reference ?? words;
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
      return thing === undefined ? (
        <Trans>
          {where} refused it{again}
        </Trans>
      ) : (
        <Trans>
          {where} refused {thing}
          {again}
        </Trans>
      );
    case 'refunded':
      return sum === undefined ? (
        <Trans>{where} refunded it</Trans>
      ) : (
        <Trans>
          {where} refunded {sum}
        </Trans>
      );
    case 'ordered':
      return (
        <>
          {who === undefined ? (
            <Trans>
              ordered {item} ({order})
            </Trans>
          ) : (
            <Trans>
              {who} ordered {item} ({order})
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
          {who === undefined ? (
            <Trans>promised by {channel}</Trans>
          ) : (
            <Trans>
              {who} promised by {channel}
            </Trans>
          )}
          {words === undefined ? null : `: ${words}`}
          {by === undefined ? null : <> ({by})</>}
        </>
      );
    case 'sent-elsewhere':
      return place === undefined ? (
        <Trans>{channel} sent the customer elsewhere</Trans>
      ) : (
        <Trans>
          {channel} sent the customer to {place}
        </Trans>
      );
    case 'told-again':
      return (
        <Trans>
          told the story again ({where}){again}
        </Trans>
      );
    case 'unanswered':
      return (
        <Trans>
          {channel} was not answered{again}
        </Trans>
      );
    case 'discount':
      return thing === undefined ? (
        <Trans>{where} gave a discount</Trans>
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

// The head of a chat session: who talked with whom, where, and how long, as far as it is known.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { span } from '#src/lib/format.ts';
import { CardHead } from '#src/ui/card-head.tsx';
import type { ChatBody } from './body.ts';

export interface ChatHeadProps {
  readonly body: ChatBody;
  readonly givenName: string;
  /** False where a session goes on after something else: then only who talks. */
  readonly isWhole: boolean;
}

export function ChatHead({ body, givenName, isWhole }: ChatHeadProps) {
  const { t, i18n } = useLingui();
  const { session, site, assignee } = body;
  const isAlone = session?.ended !== undefined && session.agent === undefined;
  const agent = session?.agent ?? (isAlone ? undefined : assignee);
  const length = session?.ended === undefined ? undefined : span(session.ms, i18n.locale);
  const messages = session?.messages ?? 0;
  return (
    <div className="mb-1.5">
      <CardHead
        title={<bdi>{givenName}</bdi>}
        how={
          isAlone ? <Trans>and nobody</Trans> : agent === undefined ? undefined : <Trans>and {agent}</Trans>
        }
        details={
          isWhole
            ? [
                !isAlone && site !== undefined && t`Chat on ${site}`,
                length !== undefined &&
                  (isAlone
                    ? t`waited ${length}`
                    : t`${length}, ${plural(messages, { one: '# message', other: '# messages' })}`),
              ]
            : []
        }
      />
    </div>
  );
}

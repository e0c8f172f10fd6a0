// What happens to the owner of a case now and then: offers, questions, urgency, waiting.
import { Trans, useLingui } from '@lingui/react/macro';
import { span } from '#src/lib/format.ts';
import type { OwnershipBody } from './body.ts';

/** What comes with every line. */
type CommonAct =
  | 'claimed'
  | 'released'
  | 'accepted'
  | 'assigned'
  | 'handed-over'
  | 'passed'
  | 'resolved'
  | 'reopened';

export interface RareActProps {
  readonly act: Exclude<OwnershipBody['act'], CommonAct>;
  readonly body: OwnershipBody;
  readonly who: string;
}

export function RareAct({ act, body, who }: RareActProps) {
  const { i18n } = useLingui();
  const { from = who, to = who, silentMs } = body;
  switch (act) {
    case 'offered':
      return who === from ? (
        <Trans>
          {who} wants to hand over to {to}.
        </Trans>
      ) : (
        <Trans>
          {who} wants to hand the case of {from} over to {to}.
        </Trans>
      );
    case 'declined':
      return (
        <Trans>
          {who} does not take the case. It stays with {from}.
        </Trans>
      );
    case 'pulled-back':
      return (
        <Trans>
          {who} took the hand-over to {to} back.
        </Trans>
      );
    case 'asked':
      return (
        <Trans>
          {who} asks {from} to let them take over.
        </Trans>
      );
    case 'kept':
      return (
        <Trans>
          {who} said no to {to}. The case stays with {from}.
        </Trans>
      );
    case 'given-back':
      return silentMs === undefined ? (
        <Trans>The case went back to the queue. Nobody owns it.</Trans>
      ) : (
        <Trans>
          Given back to the queue: {from} did not answer for {span(silentMs, i18n.locale)}.
        </Trans>
      );
    case 'prioritised':
      return <Urgency who={who} priority={body.priority} />;
    case 'waiting':
      return <Trans>{who} waits for the customer.</Trans>;
    case 'wait-over':
      return <Trans>The wait is over. It is our turn.</Trans>;
    case 'undone':
      return <Trans>{who} undid their last change. The case is as it was before.</Trans>;
  }
}

interface UrgencyProps {
  readonly who: string;
  readonly priority: OwnershipBody['priority'];
}

function Urgency({ who, priority = 'normal' }: UrgencyProps) {
  switch (priority) {
    case 'urgent':
      return <Trans>{who} says the case is urgent.</Trans>;
    case 'high':
      return <Trans>{who} says the case comes before others.</Trans>;
    case 'normal':
      return <Trans>{who} says the case is like any other.</Trans>;
  }
}

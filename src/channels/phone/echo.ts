// A call as it stands on the line while it is being logged.
import type { Outgoing } from '#src/channels/channel.ts';
import type { CallEntry } from './body.ts';
import { draftOf } from './draft.ts';

export function echo(outgoing: Outgoing, us: { readonly name: string }): CallEntry {
  const { direction, durationMs, result, outcome, promiseText, promiseDue, line } = draftOf(outgoing.fields);
  const isTheirs = direction === 'in';
  return {
    key: `echo/${outgoing.intentId}`,
    channel: outgoing.channel,
    nativeId: outgoing.intentId,
    sort: outgoing.intentId,
    at: outgoing.createdAt - durationMs,
    until: outgoing.createdAt,
    kind: 'call',
    from: isTheirs ? 'customer' : 'us',
    who: isTheirs ? '' : us.name,
    ...(outgoing.to && { via: outgoing.to }),
    ...(isTheirs && { stop: outgoing.channel }),
    summary: [outgoing.text, outcome, promiseText].filter((words) => words !== '').join('\n'),
    intentId: outgoing.intentId,
    body: {
      direction,
      result,
      agent: us.name,
      line,
      durationMs,
      note: outgoing.text,
      outcome,
      ...(promiseText !== '' && {
        promise: { text: promiseText, ...(promiseDue !== undefined && { dueAt: promiseDue }) },
      }),
    },
  };
}

// A touch of the world on the wire.
import type { TouchRecord } from '#src/mocks/backend.ts';
import { TYPE, type Touch } from '../wire.ts';

/** Versions of touches somebody moved, by `<customer>/<touch>`; all others are at 1. */
export const VERSIONS = 'touch-version';

/** A raw record put in by Backstage goes out as it is. */
export function touchOf(
  record: TouchRecord,
  recipient: Touch['data']['recipient'],
  version: number,
): unknown {
  if (record.wire !== undefined) return record.wire;
  return {
    specversion: '1.0',
    id: record.id,
    source: 'https://campaigns.example',
    type: TYPE,
    time: new Date(record.at).toISOString(),
    datacontenttype: 'application/json',
    data: {
      recipient,
      medium: record.medium,
      campaign: record.campaign,
      state: record.state,
      ...(record.survey !== undefined && { survey: record.survey }),
      ...(record.heldBecause !== undefined && { held_because: record.heldBecause }),
      version,
    },
  } satisfies Touch;
}

// The request that takes one lane further in a direction, from what its ledger says.
import type { Lane, Purpose } from './lane.ts';
import type { PageRequest } from './page.ts';

const nothing = (lane: Lane): boolean => !lane.heard.older && !lane.heard.newer;

/** One page further back. */
export function olderRequest(lane: Lane, limit: number): PageRequest {
  if (lane.older !== undefined) return { direction: 'older', cursor: lane.older, limit };
  if (lane.from === Infinity) return { direction: 'older', limit };
  return { direction: 'older', before: lane.from, ...placeOf(lane), limit };
}

/** One page further forward; a lane at the newest end without a cursor is asked for its newest page again. */
export function newerRequest(lane: Lane, limit: number): PageRequest {
  // Without a way forward a cursor means the newest page again, which fits only at the newest end.
  const fits = lane.newerPaging || lane.to === Infinity;
  if (lane.newer !== undefined && fits) return { direction: 'newer', cursor: lane.newer, limit };
  if (lane.to === Infinity) return { direction: 'older', limit };
  return { direction: 'newer', after: lane.to, ...placeOf(lane), limit };
}

/** One page into the stretch that a re-read newest page jumped over. */
export function holeRequest(cursor: string, limit: number): PageRequest {
  return { direction: 'older', cursor, limit };
}

const placeOf = (lane: Lane): { readonly position?: unknown } =>
  lane.position === undefined ? {} : { position: lane.position };

/** What a request means to this lane now. */
export function purposeOf(lane: Lane, request: PageRequest): Purpose {
  if (request.direction === 'newer') return 'newer';
  if (request.cursor !== undefined && request.cursor === lane.hole?.cursor) return 'hole';
  const newest = request.cursor === undefined && request.before === undefined;
  return newest && !nothing(lane) && lane.to === Infinity ? 'refresh' : 'older';
}

/** Whether two requests are the same question. */
export function sameRequest(a: PageRequest, b: PageRequest): boolean {
  return (
    a === b ||
    (a.direction === b.direction &&
      a.cursor === b.cursor &&
      a.before === b.before &&
      a.after === b.after &&
      a.limit === b.limit)
  );
}

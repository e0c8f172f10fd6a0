// Whether the list holds on to its newest row, and whether one has gone back to read. Pure: decided from two looks at
// the window, so that a window that changes its size is not mistaken for somebody scrolling.

/** The window over the list, in px. */
export interface Pane {
  readonly top: number;
  /** Of all rows. */
  readonly content: number;
  /** Of what is in sight. */
  readonly size: number;
}

export interface Standing {
  /** The newest row stays in sight by itself. */
  readonly isPinned: boolean;
  /** Older rows are being read: story and composer make room. */
  readonly isAway: boolean;
  /** A command led here, and no hand has moved since: however near the end lies, it is not where one went. */
  readonly isLed?: boolean;
}

export const atTheEnd: Standing = { isPinned: true, isAway: false };
export const elsewhere: Standing = { isPinned: false, isAway: true };
export const led: Standing = { ...elsewhere, isLed: true };

/** The end itself; browsers round. Anything further up is being read, and what comes below moves it no more. */
export const END_SLACK_PX = 2;
/** So near the end counts as having come back, for somebody who had gone away to read. */
const BACK_PX = 80;
/** More than the room that story and composer give back, or making room would itself lead back to the end. */
const AWAY_PX = 320;

/** How far the end lies below the window. */
const below = ({ top, content, size }: Pane): number => content - size - top;

/**
 * What happened since `last`. `byHand`: a wheel, a finger or a key has been at work. `hasEnd`: the newest row of all is in
 * the list; without it the last row is the end of nothing.
 */
export interface Since {
  readonly last: Pane;
  readonly byHand: boolean;
  readonly hasEnd: boolean;
}

/**
 * Only somebody who scrolls leaves the end or comes back to it: rows that come, rows that turn out smaller than they
 * were taken for, a window that changes its size, and a list that corrects itself do neither, whatever the numbers say
 * for a moment. Without a hand only a long way counts: a search of the browser, say.
 */
export function standingAfter(before: Standing, next: Pane, { last, byHand, hasEnd }: Since): Standing {
  const left = below(next);
  // Looked at twice, a window that stood still has not been moved: rows that came above are made up for in between.
  const isScroll = next.top !== last.top && next.content === last.content && next.size === last.size;
  const isLed = before.isLed === true && !byHand;
  const isMove = byHand || isScroll;
  const near = before.isAway ? BACK_PX : END_SLACK_PX;
  const isEnd = hasEnd && !isLed && left <= near && (isMove || before.isPinned || next.content <= next.size);
  if (isEnd) return atTheEnd;
  const leaves = next.top < last.top && (byHand || (isScroll && left > AWAY_PX));
  const isPinned = before.isPinned && !leaves;
  const isAway = before.isAway || (isMove && !isPinned && left > AWAY_PX);
  return { isPinned, isAway, ...(isLed && { isLed }) };
}

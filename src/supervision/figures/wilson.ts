// Where a share lies in truth, with 95 % likelihood, when so few were asked: Wilson's interval, which stays inside
// 0 and 1 and is honest with few answers (E. B. Wilson, 1927).

const Z = 1.959_964;

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Of `all` answers, `good` were. Shares of 1; everything is possible where nobody answered. */
export function likelyRange(good: number, all: number): Range {
  if (all <= 0) return { low: 0, high: 1 };
  const share = good / all;
  const widened = 1 + Z ** 2 / all;
  const middle = (share + Z ** 2 / (2 * all)) / widened;
  const half = (Z / widened) * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Fewer say nothing about a share. */
export const ENOUGH_ANSWERS = 30;

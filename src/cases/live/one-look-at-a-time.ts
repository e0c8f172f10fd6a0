// News come in bursts: one look after a moment of calm is enough for a reader. A look that takes longer than that is not
// begun anew by every further piece of news, or under steady news it would never end.

export interface Looks {
  /** Something changed: it is looked at soon, once, however often this is said. */
  readonly hear: () => void;
  readonly stop: () => void;
}

/** `look` resolves when it is over, and never rejects. */
export function oneLookAtATime(look: () => Promise<unknown>, calmMs: number): Looks {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let hasHeard = false;
  let isOver = false;
  const wait = () => {
    hasHeard = true;
    if (isLooking || isOver) return;
    timer ??= setTimeout(() => void begin(), calmMs);
  };
  async function begin() {
    timer = undefined;
    hasHeard = false;
    isLooking = true;
    await look();
    isLooking = false;
    if (hasHeard) wait();
  }
  return {
    hear: wait,
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

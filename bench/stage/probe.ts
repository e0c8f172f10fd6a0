// What runs inside the measured page. One function, handed over as text: it may use nothing from outside itself.

export interface Scrolled {
  readonly frames: number;
  /** Milliseconds between frames. */
  readonly p95: number;
  readonly longest: number;
  /** Share of frames that were due and did not come. */
  readonly dropped: number;
  /** Rows that were not drawn before, all in all. */
  readonly made: number;
}

export interface Watched {
  /** The furthest the row was painted from where it stood, in px; Infinity when it was not there at all. */
  readonly most: number;
  readonly last: number;
  readonly frames: number;
}

export interface Probe {
  /** Resolves when the current frame has been painted, with the page's time. */
  readonly painted: () => Promise<number>;
  /** The scroll box of the list. */
  readonly box: () => HTMLElement;
  /** Scrolls there as a person would: the list hears the wheel. Infinity is the end. */
  readonly moveTo: (px: number) => void;
  readonly rows: () => readonly HTMLElement[];
  readonly row: (key: string) => HTMLElement | undefined;
  /** The key of the row in the middle of the screen. */
  readonly middle: () => string;
  /** Elements of the list; what is inside a drawing is one. */
  readonly elements: () => number;
  /** How many rows are held: the newest known position. */
  readonly held: () => number;
  /** The position of the row in the middle: it grows with every row that comes in above. */
  readonly place: () => number;
  /** Watches a row from now on until `stop`, frame by frame as it is painted. */
  readonly watch: (key: string) => void;
  readonly stop: (frames: number) => Promise<Watched>;
  /** Scrolls frame by frame and says how far rows ever were from where that should have brought them, in px. */
  readonly wobble: (px: number, frames: number) => Promise<number>;
  readonly scroll: (px: number, frames: number) => Promise<Scrolled>;
  /** Resolves with the frames and milliseconds until `isThere` says so, painted. */
  readonly until: (isThere: () => boolean, mostMs?: number) => Promise<{ frames: number; ms: number }>;
  /** From the next trusted event of a type until `isThere` is painted; read it by `armed`. */
  readonly arm: (type: string, isThere: () => boolean) => void;
  readonly armed: () => Promise<{ frames: number; ms: number }>;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

export function installProbe(): void {
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(0);
      });
    });
  const box = (): HTMLElement => {
    const found = document.querySelector<HTMLElement>('.line-scroll');
    if (!found) throw new Error('there is no list on this page');
    return found;
  };
  const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const row = (key: string) => rows().find(({ dataset }) => dataset['row'] === key);
  const middle = (): string => {
    const { top, height } = box().getBoundingClientRect();
    const at = top + height / 2;
    const found = rows().find((element) => {
      const rect = element.getBoundingClientRect();
      return rect.top <= at && rect.bottom > at;
    });
    return found?.dataset['row'] ?? '';
  };

  const moveTo = (px: number): void => {
    const scroller = box();
    scroller.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    scroller.scrollTop = Math.min(px, scroller.scrollHeight);
  };

  // An intersection is measured after layout has settled: where the frame really paints the row.
  const placeOf = (element: HTMLElement): Promise<number> =>
    new Promise((resolve) => {
      const observer = new IntersectionObserver(([seen]) => {
        observer.disconnect();
        resolve(seen?.boundingClientRect.y ?? Number.NaN);
      });
      observer.observe(element);
    });
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

  let watching: { readonly places: number[]; isOver: boolean; done: Promise<void> } | undefined;
  const follow = async (key: string, places: number[], isOver: () => boolean) => {
    while (!isOver()) {
      await frame();
      const element = row(key);
      if (element?.isConnected) places.push(await placeOf(element));
      else places.push(Infinity);
    }
  };

  let armed: Promise<{ frames: number; ms: number }> | undefined;
  const wait = async (from: number, isThere: () => boolean, mostMs = 10_000) => {
    for (let frames = 1; ; frames++) {
      const at = await painted();
      if (isThere()) return { frames, ms: at - from };
      if (at - from > mostMs) return { frames: Infinity, ms: Infinity };
    }
  };

  window.probe = {
    painted,
    box,
    moveTo,
    rows,
    row,
    middle,
    elements: () =>
      [...(document.querySelector('[role=feed]')?.querySelectorAll('*') ?? [])].filter(
        (element) => !element.parentElement?.closest('svg'),
      ).length,
    held: () => Math.max(0, ...rows().map((element) => Number(element.ariaPosInSet))),
    place: () => Number(row(middle())?.ariaPosInSet ?? 0),
    watch(key) {
      const places: number[] = [];
      const run = { places, isOver: false, done: Promise.resolve() };
      run.done = follow(key, places, () => run.isOver);
      watching = run;
    },
    async stop(frames) {
      if (!watching) throw new Error('nothing was watched');
      const enough = watching.places.length + frames;
      while (watching.places.length < enough) await frame();
      watching.isOver = true;
      await watching.done;
      const { places } = watching;
      const from = places[0] ?? Number.NaN;
      const moves = places.map((place) => Math.abs(place - from));
      return { most: Math.max(...moves), last: moves.at(-1) ?? Number.NaN, frames: places.length };
    },
    async wobble(px, frames) {
      let most = 0;
      for (let count = 0; count < frames; count++) {
        const scroller = box();
        const key = middle();
        const element = row(key);
        if (!element) continue;
        const from = await placeOf(element);
        const before = scroller.scrollTop;
        moveTo(before + px);
        const moved = scroller.scrollTop - before;
        await frame();
        const to = row(key);
        if (to) most = Math.max(most, Math.abs((await placeOf(to)) - from + moved));
      }
      return most;
    },
    scroll: (px, frames) =>
      new Promise((resolve) => {
        const scroller = box();
        const gaps: number[] = [];
        let made = 0;
        const drawn = new MutationObserver((changes) => {
          for (const { addedNodes } of changes) made += addedNodes.length;
        });
        drawn.observe(scroller.querySelector('[role=feed]') ?? scroller, { childList: true });
        let before = 0;
        let count = 0;
        const step = (at: number) => {
          if (before > 0) gaps.push(at - before);
          before = at;
          if (count++ < frames) {
            moveTo(scroller.scrollTop + px);
            requestAnimationFrame(step);
            return;
          }
          drawn.disconnect();
          const due = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / (1000 / 60))), 0);
          const sorted = gaps.toSorted((a, b) => a - b);
          resolve({
            frames: gaps.length,
            p95: sorted[Math.floor(0.95 * sorted.length)] ?? 0,
            longest: sorted.at(-1) ?? 0,
            dropped: (due - gaps.length) / due,
            made,
          });
        };
        requestAnimationFrame(step);
      }),
    until: (isThere, mostMs) => wait(performance.now(), isThere, mostMs),
    arm(type, isThere) {
      armed = new Promise((resolve) => {
        addEventListener(type, (event) => resolve(wait(event.timeStamp, isThere)), {
          capture: true,
          once: true,
        });
      });
    },
    armed: () => armed ?? Promise.reject(new Error('nothing was armed')),
  };
}

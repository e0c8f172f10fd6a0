// When a tip shows and when it goes: after a moment of pointing, at once for the keyboard; Esc and every act close it.
const POINT_MS = 500;

/** Shows `tip` beside whatever carries `data-tip` for as long as it is pointed at; answers how to stop. */
export function followTips(tip: HTMLElement): () => void {
  const words = tip.firstElementChild;
  let control: HTMLElement | undefined;
  let isByKeys = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(timer);
    control = undefined;
    if (tip.matches(':popover-open')) tip.hidePopover();
  };
  const show = () => {
    if (!control?.isConnected || !words) return;
    words.textContent = control.dataset['tip'] ?? '';
    tip.dataset['beside'] = control.dataset['tipSide'] ?? 'bottom';
    tip.showPopover({ source: control });
  };
  const offer = (target: EventTarget | null, afterMs: number) => {
    // The pointer may rest on the tip itself.
    if (!(target instanceof Element) || tip.contains(target)) return;
    const next = target.closest<HTMLElement>('[data-tip]') ?? undefined;
    // What comes to lie under a resting pointer does not take away what the keyboard asked for.
    if (next === control || (!next && isByKeys)) return;
    hide();
    control = next;
    isByKeys = afterMs === 0;
    if (next) timer = setTimeout(show, afterMs);
  };

  const stop = new AbortController();
  const on = <K extends keyof DocumentEventMap>(kind: K, act: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(kind, act, { signal: stop.signal, capture: true, passive: true });
  on('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') offer(target, POINT_MS);
  });
  on('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) offer(target, 0);
  });
  on('focusout', hide);
  on('pointerdown', hide);
  on('scroll', hide);
  on('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  return () => {
    stop.abort();
    hide();
  };
}

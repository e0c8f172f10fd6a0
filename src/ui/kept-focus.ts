// The focus never falls out of the page: where the control that has it goes, the one that takes its place gets it; where
// it is off for a moment, it comes back. What was left on purpose stays left.

interface Place {
  readonly element: HTMLElement;
  /** What it stood in, from the inside out to its screen, and how many elements stood before it there. */
  readonly within: readonly { readonly parent: Element; readonly before: number }[];
  /** The dialog or menu it is part of, and where the focus was before that. */
  readonly overlay: Element | null;
  readonly opener: Place | undefined;
  /** It lost the focus against its will and is still here. */
  isOwed: boolean;
}

/** No fields: whoever has just pressed something goes on by single keys, which would be words there. */
const CONTROLS = 'a[href], button, summary, [tabindex]';
const OVERLAYS = 'dialog, [role="dialog"], [role="menu"], [role="listbox"]';
/** A screen that goes takes its focus with it. */
const SCREEN = 'main, body';

/** Watches over the focus of the page until the stop it answers. */
export function keepFocus(): () => void {
  let place: Place | undefined;
  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    if (target instanceof HTMLElement)
      place = placeOf(target, place, relatedTarget === null && wasLeft(place) ? undefined : place);
  };
  const mend = () => {
    if (!place) return;
    // The browser takes the focus from what is off only when it draws next.
    if (place.element.matches(':disabled')) place.isOwed = true;
    if (document.activeElement === place.element && !place.element.matches(':disabled')) place.isOwed = false;
    if (document.activeElement !== document.body) return;
    while (place?.overlay && !place.overlay.isConnected) {
      place = place.opener;
      if (place) place.isOwed = true;
    }
    if (!place) return;
    const { element } = place;
    if (!element.isConnected) nextTo(place)?.focus({ preventScroll: true });
    else if (element.matches(':disabled')) return;
    else if (place.isOwed) element.focus({ preventScroll: true });
    else place = undefined;
  };
  const observer = new MutationObserver(mend);
  document.addEventListener('focusin', onFocus);
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
}

/** It could have kept the focus, and has it no more. */
const wasLeft = (place: Place | undefined): boolean =>
  place !== undefined && !place.isOwed && takesFocus(place.element);

/** `before`: where one would go back to from an overlay that begins here. */
function placeOf(element: HTMLElement, last: Place | undefined, before: Place | undefined): Place {
  const within: Place['within'][number][] = [];
  for (let at: Element = element; at.parentElement && !at.matches(SCREEN); at = at.parentElement)
    within.push({ parent: at.parentElement, before: [...at.parentElement.children].indexOf(at) });
  const overlay = element.closest(OVERLAYS);
  const opener = overlay === null ? undefined : overlay === last?.overlay ? last.opener : before;
  return { element, within, overlay, opener, isOwed: false };
}

/** What stands where it stood, or behind, or else before it, as near as there is something. */
function nextTo({ within }: Place): HTMLElement | undefined {
  for (const { parent, before } of within) {
    if (!parent.isConnected || parent === document.body) continue;
    const controls = [...parent.querySelectorAll<HTMLElement>(CONTROLS)].filter(takesFocus);
    const there = parent.children[before];
    const behind = controls.find((one) => there && !isBefore(one, there));
    const next = behind ?? controls.at(-1);
    if (next) return next;
    // A row of a list, for instance: what was pressed was in it.
    if (parent instanceof HTMLElement && parent.matches('[tabindex]')) return parent;
  }
  return undefined;
}

const takesFocus = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled') &&
  element.checkVisibility({ visibilityProperty: true });

const isBefore = (one: Element, other: Element): boolean =>
  !other.contains(one) && (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

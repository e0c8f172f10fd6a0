// Which channel the composer of a case stands on: chosen by the person, by "edit" on something that did not arrive, or
// kept there by words that are being written.
import { create } from 'zustand';

interface Place {
  readonly caseId: string;
  readonly channel: string;
  /** Nobody chose it: it stays as long as there are words. */
  readonly byWords?: true;
}

interface PlaceState {
  readonly chosen: Place | undefined;
  readonly isOpen: boolean;
}

export const usePlaceStore = create<PlaceState>(() => ({ chosen: undefined, isOpen: false }));

/** Puts the composer of a case on a channel. */
export const choosePlace = (caseId: string, channel: string): void =>
  usePlaceStore.setState({ chosen: { caseId, channel } });

/**
 * What is being written stays before the person who writes it, whatever channel the customer turns to meanwhile. Does
 * nothing where a channel was chosen; without words the composer follows the customer again.
 */
export function holdPlace(caseId: string, channel: string, hasWords: boolean): void {
  const { chosen } = usePlaceStore.getState();
  if (chosen?.caseId === caseId && !chosen.byWords) return;
  usePlaceStore.setState({ chosen: hasWords ? { caseId, channel, byWords: true } : undefined });
}

/** Shows the whole composer while older entries are read, or lets it be a bar again. */
export const openComposer = (isOpen: boolean): void => usePlaceStore.setState({ isOpen });

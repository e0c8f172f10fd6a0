// Which channel the composer of a case stands on, chosen by the person or by "edit" on something that did not arrive.
import { create } from 'zustand';

interface PlaceState {
  readonly chosen: { readonly caseId: string; readonly channel: string } | undefined;
  readonly isOpen: boolean;
}

export const usePlaceStore = create<PlaceState>(() => ({ chosen: undefined, isOpen: false }));

/** Puts the composer of a case on a channel. */
export const choosePlace = (caseId: string, channel: string): void =>
  usePlaceStore.setState({ chosen: { caseId, channel } });

/** Shows the whole composer while older entries are read, or lets it be a bar again. */
export const openComposer = (isOpen: boolean): void => usePlaceStore.setState({ isOpen });

// Which screen a case is shown on. One that became part of another is left for it without drawing a new screen: what is
// being written there keeps its place, its caret and its next key.

const screens = new Map<string, string>();

/** The key of the screen of a case. */
export const screenOf = (caseId: string): string => screens.get(caseId) ?? caseId;

/** From now on the one case is shown on the screen of the other. */
export const goesOnAs = (caseId: string, next: string): void => void screens.set(next, screenOf(caseId));

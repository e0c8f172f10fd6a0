// Finds the element of a row by its key, among the few that are drawn.

/** Undefined while the row is not drawn. */
export function rowElement(box: HTMLElement | null, key: string | undefined): HTMLElement | undefined {
  const rows = box?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
  return [...rows].find((element) => element.dataset.row === key);
}

// Arrow keys among the parts of one control: one of them is in the order of Tab, the arrows walk the others.

export interface Arrows {
  readonly next: string;
  readonly previous: string;
}

/** Moves the focus among `parts` by a pressed key; false when the key does not walk. The ends meet. */
export function walk(parts: readonly HTMLElement[], key: string, arrows: Arrows): boolean {
  const to = target(key, arrows, parts.indexOf(document.activeElement as HTMLElement), parts.length);
  if (to === undefined) return false;
  parts[to]?.focus();
  return true;
}

function target(key: string, { next, previous }: Arrows, at: number, count: number): number | undefined {
  switch (key) {
    case next:
      return (at + 1) % count;
    case previous:
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

// Names as they sound, roughly, in English, French and German ears: who hears "Maier" finds Meyer.

const SAME: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})es?$/g, ''],
  [/sch|sh|ch/g, 's'],
  [/ph/g, 'f'],
  [/th|dt|d$/g, 't'],
  [/ck|q|c(?![eiy])/g, 'k'],
  [/[cz]/g, 's'],
  [/v$/g, 'f'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/^kn|^gn/g, 'n'],
  [/mb$/g, 'm'],
  [/gh|h/g, ''],
  [/[aeiouyj]+/g, 'a'],
  [/(.)\1+/g, '$1'],
];

/** What a folded word sounds like; too short a sound says nothing and is undefined. */
export function soundOf(word: string): string | undefined {
  const sound = SAME.reduce((heard, [spelt, same]) => heard.replaceAll(spelt, same), word);
  return sound.length > 2 && word.length > 2 ? sound : undefined;
}

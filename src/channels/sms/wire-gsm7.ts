// The alphabet of a text message: GSM 03.38. A message outside of it is sent in UCS-2 and costs more segments.

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Written with an escape before them: two units each. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** Units of seven bits a character takes; undefined when the alphabet lacks it. */
export const gsmUnits = (character: string): number | undefined =>
  BASIC.has(character) ? 1 : EXTENDED.has(character) ? 2 : undefined;

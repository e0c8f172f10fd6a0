// Telephone numbers set aside for stories (United Kingdom, France), given out by customer number, and back.

const UK_MOBILE = '+447700900';
const UK_MOBILE_FROM = 500;
const UK_MOBILES = 380;
const FR_MOBILE = '+3363998';
const FR_MOBILE_FROM = 1000;
/** Ranges of a thousand numbers each that belong to nobody. */
const LANDLINES = [
  '+441632960',
  '+442079460',
  '+441134960',
  '+441144960',
  '+441154960',
  '+441164960',
  '+441174960',
  '+441184960',
  '+441214960',
  '+441314960',
  '+441414960',
  '+441514960',
  '+441614960',
  '+441914980',
] as const;

const three = (n: number): string => String(n).padStart(3, '0');

/** A number that takes text messages; undefined when the range has run out. */
export function mobileOf(number: number, language: 'en' | 'fr'): string | undefined {
  if (language === 'fr') {
    const place = FR_MOBILE_FROM + Math.floor(number / 10);
    return place <= 9999 ? FR_MOBILE + String(place).padStart(4, '0') : undefined;
  }
  const place = Math.floor(number / 3);
  return number % 3 === 0 && place < UK_MOBILES ? UK_MOBILE + three(UK_MOBILE_FROM + place) : undefined;
}

/** A number that only rings. */
export function landlineOf(number: number): string | undefined {
  const range = LANDLINES[Math.floor(number / 1000)];
  return range === undefined ? undefined : range + three(number % 1000);
}

/** Whether a number takes text messages. */
export const takesTexts = (phone: string): boolean =>
  phone.startsWith(UK_MOBILE) || phone.startsWith(FR_MOBILE);

/** The customer number a telephone number was given to. */
export function numberOfPhone(phone: string): number | undefined {
  const last = Number(phone.slice(-3));
  if (phone.startsWith(UK_MOBILE)) return (last - UK_MOBILE_FROM) * 3;
  if (phone.startsWith(FR_MOBILE)) return (Number(phone.slice(FR_MOBILE.length)) - FR_MOBILE_FROM) * 10 + 7;
  const range = LANDLINES.findIndex(
    (prefix) => phone.length === prefix.length + 3 && phone.startsWith(prefix),
  );
  return range < 0 ? undefined : range * 1000 + last;
}

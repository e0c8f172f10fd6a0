// The shops in which what is ordered can be collected, with their opening hours.
import type { PickUpPlace } from '#src/channels/channel.ts';
import { plain } from '#src/lib/html-text.ts';
import { ok, type Result } from '#src/lib/result.ts';
import { placesOf } from './search.ts';
import { weekdays, type Location } from './wire.ts';

export async function pickUpPlaces(): Promise<Result<readonly PickUpPlace[]>> {
  const places = await placesOf();
  return places.ok ? ok(places.value.filter(({ type }) => type === 'PHYSICAL').map(placeOf)) : places;
}

const placeOf = ({ id, name, merchant_id, timezone, business_hours }: Location): PickUpPlace => ({
  id,
  name: plain(name ?? id),
  ...(merchant_id !== undefined && { brand: merchant_id }),
  zone: timezone ?? 'UTC',
  hours: (business_hours?.periods ?? []).map(({ day_of_week, start_local_time, end_local_time }) => ({
    day: weekdays.indexOf(day_of_week) + 1,
    from: start_local_time.slice(0, 5),
    to: end_local_time.slice(0, 5),
  })),
});

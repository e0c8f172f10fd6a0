// Where and when the customer comes for it: in a shop of the brand, while that is open.
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { fieldText, instantOf } from '#src/cases/due/due-choices.ts';
import type { PickUpPlace } from '#src/channels/channel.ts';
import { now, type Instant } from '#src/lib/time.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { hoursOn, whyNotThen } from './pick-up-times.ts';

export interface PickUpFieldsProps {
  readonly places: readonly PickUpPlace[];
  readonly place: PickUpPlace;
  readonly pickUpAt: Instant | undefined;
  readonly onPlace: (id: string) => void;
  readonly onPickUpAt: (at: Instant | undefined) => void;
}

export function PickUpFields({ places, place, pickUpAt, onPlace, onPickUpAt }: PickUpFieldsProps) {
  const { t } = useLingui();
  const id = useId();
  const why = pickUpAt === undefined ? undefined : whyNotThen(place, pickUpAt, now());
  const hours =
    pickUpAt === undefined ? [] : hoursOn(place, pickUpAt).map(({ from, to }) => t`${from} to ${to}`);
  const open = hours.join(', ');
  const { name } = place;
  const error =
    pickUpAt === undefined
      ? t`Say when.`
      : why === 'past'
        ? t`This time has passed.`
        : why === 'closed'
          ? open === ''
            ? t`${name} is closed that day.`
            : t`${name} is closed then. That day it is open ${open}.`
          : '';
  return (
    <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2">
      <div>
        <label htmlFor={id} className="text-meta text-ink-3">
          <Trans>Collected in</Trans>
        </label>
        <select
          id={id}
          value={place.id}
          onChange={({ target }) => onPlace(target.value)}
          className="rounded-2 border-line-strong bg-surface text-ink mt-0.5 block h-8 w-full border px-2"
        >
          {places.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <TextField
        type="datetime-local"
        label={t`When`}
        value={pickUpAt === undefined ? '' : fieldText(pickUpAt)}
        onChange={(text) => onPickUpAt(instantOf(text))}
        error={error}
        {...(error === '' && open !== '' && { hint: t`Open that day ${open}.` })}
        isRequired
      />
    </div>
  );
}

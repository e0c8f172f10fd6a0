// The keys a customer is known by, each with what we know of its truth. Those only machines use are folded.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Customer } from '#src/desk/customer.ts';
import { Button } from '#src/ui/button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Check, ChevronDown, ChevronUp, Link2, SlidersHorizontal } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import type { KeyKind } from './key-rules.ts';
import { isForPeople, keyLooks, writtenKey } from './key-words.ts';

type Key = Customer['keys'][number];

const LinkDialog = latePart(async () => (await import('./link-dialog.tsx')).LinkDialog);
const KeyDialog = latePart(async () => (await import('./key-dialog.tsx')).KeyDialog);

export interface IdentityKeysProps {
  readonly customer: Customer;
  readonly channelOfKey: (key: Key) => string | undefined;
  /** The kinds of keys this person may link; absent: none, and they change nothing. */
  readonly kinds: readonly KeyKind[] | undefined;
  /** Nothing can be changed just now. */
  readonly isOff: boolean;
}

export function IdentityKeys({ customer, channelOfKey, kinds, isOff }: IdentityKeysProps) {
  const { id, name, keys } = customer;
  const [isOpen, setOpen] = useState(false);
  const [changing, setChanging] = useState<Key>();
  const [isLinking, setLinking] = useState(false);
  const onChange = kinds && setChanging;
  const forPeople = keys.filter(({ kind }) => isForPeople(kind));
  const others = keys.filter(({ kind }) => !isForPeople(kind));
  return (
    <>
      <ul className="mt-0.5">
        {(isOpen ? [...forPeople, ...others] : forPeople).map((key) => (
          <KeyRow
            key={`${key.kind}/${key.value}`}
            of={key}
            channel={channelOfKey(key)}
            onChange={onChange}
            isOff={isOff}
          />
        ))}
      </ul>
      <div className="-ml-2 flex flex-wrap">
        {others.length === 0 ? null : (
          <Button
            tone="quiet"
            size="xs"
            className="text-ink-3"
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? (
              <ChevronUp aria-hidden className="icon-s" />
            ) : (
              <ChevronDown aria-hidden className="icon-s" />
            )}
            {isOpen ? (
              <Trans>Fewer keys</Trans>
            ) : (
              <Plural value={others.length} one="# more key" other="# more keys" />
            )}
          </Button>
        )}
        {kinds ? (
          <Button
            tone="quiet"
            size="xs"
            className="text-ink-3"
            isDisabled={isOff}
            onPress={() => setLinking(true)}
          >
            <Link2 aria-hidden className="icon-s" />
            <Trans>Link a key</Trans>
          </Button>
        ) : null}
      </div>
      {isLinking && kinds ? (
        <LinkDialog customerId={id} customerName={name} kinds={kinds} onClose={() => setLinking(false)} />
      ) : null}
      {changing ? <KeyDialog customerId={id} of={changing} onClose={() => setChanging(undefined)} /> : null}
    </>
  );
}

interface KeyRowProps {
  readonly of: Key;
  readonly channel: string | undefined;
  readonly onChange: ((key: Key) => void) | undefined;
  readonly isOff: boolean;
}

function KeyRow({ of: key, channel, onChange, isOff }: KeyRowProps) {
  const { t, i18n } = useLingui();
  const { icon: Icon, label } = keyLooks[key.kind];
  const written = writtenKey(key.kind, key.value);
  return (
    <li data-ch={channel} className="flex min-h-6 items-start gap-2 py-0.5">
      <Icon aria-hidden className="icon-s text-ch mt-0.5" />
      <span className="min-w-0 flex-1">
        <span className="num block truncate">
          <span className="sr-only">
            <Trans>{i18n._(label)}:</Trans>{' '}
          </span>
          <bdi>{written}</bdi>
        </span>
        {key.verified ? null : (
          <small className="text-meta text-ink-3 block truncate leading-4">{key.source}</small>
        )}
      </span>
      <span
        className="text-meta text-ink-3 inline-flex flex-none items-center gap-1"
        title={key.verified ? key.source : undefined}
      >
        {key.verified ? (
          <>
            <Check aria-hidden className="icon-xs text-ok-text" />
            <Trans>verified</Trans>
          </>
        ) : (
          <Trans>not verified</Trans>
        )}
      </span>
      {onChange ? (
        <IconButton
          icon={SlidersHorizontal}
          size="xs"
          label={t`Change ${written}`}
          isDisabled={isOff}
          onPress={() => onChange(key)}
        />
      ) : null}
    </li>
  );
}

// The keys a customer is known by, each with what we know of its truth. Those only machines use are folded.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Customer } from '#src/desk/schemas.ts';
import { Button } from '#src/ui/button.tsx';
import { Check, ChevronDown, ChevronUp } from '#src/ui/icons.ts';
import { isForPeople, keyLooks, writtenKey } from './key-words.ts';

type Key = Customer['keys'][number];

export interface IdentityKeysProps {
  readonly keys: readonly Key[];
  readonly channelOfKey: (key: Key) => string | undefined;
}

export function IdentityKeys({ keys, channelOfKey }: IdentityKeysProps) {
  const [isOpen, setOpen] = useState(false);
  const forPeople = keys.filter(({ kind }) => isForPeople(kind));
  const others = keys.filter(({ kind }) => !isForPeople(kind));
  return (
    <>
      <ul className="mt-0.5">
        {(isOpen ? [...forPeople, ...others] : forPeople).map((key) => (
          <KeyRow key={`${key.kind}/${key.value}`} of={key} channel={channelOfKey(key)} />
        ))}
      </ul>
      {others.length === 0 ? null : (
        <Button
          tone="quiet"
          size="xs"
          className="text-ink-3 -ml-2"
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
    </>
  );
}

function KeyRow({ of: key, channel }: { readonly of: Key; readonly channel: string | undefined }) {
  const { i18n } = useLingui();
  const { icon: Icon, label } = keyLooks[key.kind];
  return (
    <li data-ch={channel} className="flex min-h-6 items-center gap-2" title={key.source}>
      <Icon aria-hidden className="icon-s text-ch" />
      <span className="num truncate">
        <span className="sr-only">
          <Trans>{i18n._(label)}:</Trans>{' '}
        </span>
        <bdi>{writtenKey(key.kind, key.value)}</bdi>
      </span>
      <span className="text-meta text-ink-3 ml-auto inline-flex flex-none items-center gap-1">
        {key.verified ? (
          <>
            <Check aria-hidden className="icon-xs text-ok-text" />
            <Trans>verified</Trans>
          </>
        ) : (
          <Trans>not verified</Trans>
        )}
      </span>
    </li>
  );
}

// The keys a customer is known by, each with what we know of its truth.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Customer } from '#src/desk/schemas.ts';
import { Check } from '#src/ui/icons.ts';
import { keyLooks, writtenKey } from './key-words.ts';

type Key = Customer['keys'][number];

export interface IdentityKeysProps {
  readonly keys: readonly Key[];
  readonly channelOfKey: (key: Key) => string | undefined;
}

export function IdentityKeys({ keys, channelOfKey }: IdentityKeysProps) {
  const { i18n } = useLingui();
  return (
    <ul className="mt-0.5">
      {keys.map((key) => {
        const { icon: Icon, label } = keyLooks[key.kind];
        return (
          <li
            key={`${key.kind}/${key.value}`}
            data-ch={channelOfKey(key)}
            className="flex min-h-6 items-center gap-2"
            title={key.source}
          >
            <Icon aria-hidden className="icon-s text-ch" />
            <span className="num truncate">
              <span className="sr-only">{i18n._(label)}: </span>
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
      })}
    </ul>
  );
}

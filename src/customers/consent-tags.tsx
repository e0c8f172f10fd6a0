// What the customer allowed and what not, channel by channel.
import { useLingui } from '@lingui/react/macro';
import type { Customer } from '#src/desk/customer.ts';
import { Check, X } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';

export function ConsentTags({ consent }: { readonly consent: Customer['consent'] }) {
  const { t } = useLingui();
  const items: readonly (readonly [boolean, string])[] = [
    [consent.service, t`Service, any channel`],
    [consent.offersEmail, t`Offers by email`],
    ...(consent.offersPhone === consent.offersSms
      ? ([[consent.offersPhone, t`Offers by phone, SMS`]] as const)
      : ([
          [consent.offersPhone, t`Offers by phone`],
          [consent.offersSms, t`Offers by SMS`],
        ] as const)),
  ];
  return (
    <ul className="flex flex-wrap gap-1">
      {items.map(([allowed, words]) => (
        <li key={words}>
          <Tag icon={allowed ? Check : X}>
            <span className="sr-only">{allowed ? t`Yes:` : t`No:`} </span>
            {words}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

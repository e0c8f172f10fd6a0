// Customers: find one by anything known, or go back to one looked at before.
import { Trans } from '@lingui/react/macro';
import { useRecentCustomers } from '#src/customers/recent-store.ts';
import { Find } from '#src/inbox/find.tsx';
import { UserRound } from '#src/ui/late-icons.ts';
import { OwnLink } from '#src/ui/own-link.tsx';

export interface CustomersScreenProps {
  readonly toCase: (caseId: string) => void;
  readonly toCustomer: (customerId: string) => void;
  readonly hrefOfCustomer: (customerId: string) => string;
}

export function CustomersScreen({ toCase, toCustomer, hrefOfCustomer }: CustomersScreenProps) {
  const recent = useRecentCustomers();
  return (
    <main className="scroll-quiet min-h-0 flex-1 px-6 py-4 max-sm:px-4">
      <h1 className="text-title">
        <Trans>Customers</Trans>
      </h1>
      <div className="mt-3 max-w-120">
        <Find onCase={toCase} onCustomer={toCustomer} />
        <p className="text-meta text-ink-3 mt-1.5">
          <Trans>By name, email address, order number, or phone number in any notation.</Trans>
        </p>
      </div>
      <h2 className="text-meta text-ink-2 mt-5 font-medium">
        <Trans>Looked at in this tab</Trans>
      </h2>
      {recent.length === 0 ? (
        <p className="text-ink-3 mt-1">
          <Trans>Nobody yet.</Trans>
        </p>
      ) : (
        <ul className="mt-1 max-w-120">
          {recent.map(({ id, name }) => (
            <li key={id}>
              <OwnLink
                href={hrefOfCustomer(id)}
                onGo={() => toCustomer(id)}
                className="rounded-2 text-ink hover:bg-hover flex h-8 items-center gap-2.5 px-2 no-underline"
              >
                <UserRound aria-hidden className="icon-m text-ink-3" />
                <span className="truncate">{name}</span>
              </OwnLink>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

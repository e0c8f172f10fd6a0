// The customers page at its address.
import { useNavigate, useRouter } from '@tanstack/react-router';
import { CustomersScreen } from '#src/workspace/customers-screen.tsx';

export function FindCustomerScreen() {
  const navigate = useNavigate();
  const router = useRouter();
  return (
    <CustomersScreen
      toCase={(caseId) => void navigate({ to: '/cases/$caseId', params: { caseId } })}
      toCustomer={(customerId) => void navigate({ to: '/customers/$customerId', params: { customerId } })}
      hrefOfCustomer={(customerId) =>
        router.buildLocation({ to: '/customers/$customerId', params: { customerId } }).href
      }
    />
  );
}

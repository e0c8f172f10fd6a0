// Where cases and customers are found.
import { inAddress } from '#src/lib/in-address.ts';

export const caseAt = (id: string): string => `/cases/${inAddress(id)}`;
export const customerAt = (id: string): string => `/customers/${inAddress(id)}`;

// Where cases, customers and the supervisor's tabs are found.
import { inAddress } from '#src/lib/in-address.ts';

export const caseAt = (id: string): string => `/cases/${inAddress(id)}`;
export const customerAt = (id: string): string => `/customers/${inAddress(id)}`;
/** Without a tab: the overview. */
export const supervisionAt = (tab?: string): string =>
  tab === undefined ? '/supervision' : `/supervision/${inAddress(tab)}`;
export const counterAt = (customerId?: string): string =>
  customerId === undefined ? '/counter' : `/counter/${inAddress(customerId)}`;
/** The customer's whole timeline at the counter. */
export const counterLineAt = (customerId: string): string => `${counterAt(customerId)}/line`;
export const reviewAt = (caseId: string): string => `${supervisionAt('review')}/${inAddress(caseId)}`;
/** What one was told of one's own cases. */
export const FEEDBACK = supervisionAt('feedback');

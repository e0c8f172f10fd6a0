// Every pretend back end but the desk, in display order: one import and one line each.
import { emailBackend } from '#src/channels/email/mock.ts';
import { ordersBackend } from '#src/channels/orders/mock.ts';
import { phoneBackend } from '#src/channels/phone/mock.ts';
import { smsBackend } from '#src/channels/sms/mock.ts';
import { visitsBackend } from '#src/channels/visits/mock.ts';
import type { Backend } from './backend.ts';

export const channelBackends: readonly Backend[] = [
  emailBackend,
  phoneBackend,
  smsBackend,
  visitsBackend,
  ordersBackend,
];

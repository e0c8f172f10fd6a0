// Every pretend back end but the desk, in display order: one import and one line each.
import { campaignsBackend } from '#src/channels/campaigns/mock.ts';
import { chatBackend } from '#src/channels/chat/mock.ts';
import { emailBackend } from '#src/channels/email/mock.ts';
import { ordersBackend } from '#src/channels/orders/mock.ts';
import { phoneBackend } from '#src/channels/phone/mock.ts';
import { smsBackend } from '#src/channels/sms/mock.ts';
import { socialBackend } from '#src/channels/social/mock.ts';
import { visitsBackend } from '#src/channels/visits/mock.ts';
import { websiteBackend } from '#src/channels/website/mock.ts';
import type { Backend } from './backend.ts';

export const channelBackends: readonly Backend[] = [
  chatBackend,
  emailBackend,
  phoneBackend,
  smsBackend,
  socialBackend,
  visitsBackend,
  ordersBackend,
  websiteBackend,
  campaignsBackend,
];

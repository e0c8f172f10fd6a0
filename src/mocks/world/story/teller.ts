// The pen a story is written with: one customer in, the whole told story out.
import type { CustomerRecord } from '../records/customer.ts';
import { callPen, orderPen, visitPen, webPen } from './done.ts';
import { draftFor, type Draft, type Story } from './draft.ts';
import { casePen } from './cased.ts';
import { deskPen } from './owned.ts';
import { postPen, smsPen } from './texted.ts';
import { chatPen, mailPen } from './written.ts';

const penFor = (draft: Draft) => ({
  customer: draft.customer,
  ...chatPen(draft),
  ...mailPen(draft),
  ...smsPen(draft),
  ...postPen(draft),
  ...callPen(draft),
  ...visitPen(draft),
  ...orderPen(draft),
  ...webPen(draft),
  ...deskPen(draft),
  ...casePen(draft),
});
export type Teller = ReturnType<typeof penFor>;

/** Tells a story from its beginning; every kind in the order of time, so that ids grow with it. */
export function tell(number: number, customer: CustomerRecord, story: (t: Teller) => void): Story {
  const draft = draftFor(number, customer);
  story(penFor(draft));
  return { customer, cases: draft.cases, records: draft.records, conversations: draft.conversations };
}

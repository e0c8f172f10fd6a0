// All records of a story in one list, each with its kind.
import type { Told } from '../threads.ts';
import type { RecordsByKind } from './draft.ts';

/** Every record of a story, kind after kind. */
export function everyRecord(records: RecordsByKind): readonly Told[] {
  return [
    ...records['chat-message'].map((record): Told => ({ kind: 'chat-message', record })),
    ...records.mail.map((record): Told => ({ kind: 'mail', record })),
    ...records.sms.map((record): Told => ({ kind: 'sms', record })),
    ...records.call.map((record): Told => ({ kind: 'call', record })),
    ...records.post.map((record): Told => ({ kind: 'post', record })),
    ...records.visit.map((record): Told => ({ kind: 'visit', record })),
    ...records.order.map((record): Told => ({ kind: 'order', record })),
    ...records['web-event'].map((record): Told => ({ kind: 'web-event', record })),
    ...records.touch.map((record): Told => ({ kind: 'touch', record })),
    ...records['desk-entry'].map((record): Told => ({ kind: 'desk-entry', record })),
  ];
}

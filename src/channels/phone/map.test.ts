import { expect, test } from 'vitest';
import { key, onWire } from './builders.ts';
import { factsOf } from './facts.ts';
import { entryOf } from './map.ts';

const at = Date.parse('2026-03-16T09:05:00Z');
const dueAt = Date.parse('2026-03-19T17:00:00Z');
const note = 'Told me everything from the start.\n\nKG40 is a till code.';
const withProperties = (properties: Record<string, string | null>) => ({
  ...onWire,
  properties: { ...onWire.properties, ...properties },
});

test('a call of the customer stands where it began and ended, with what the note says', () => {
  expect(entryOf(onWire, key, 0)).toEqual({
    key: 'phone/90211',
    channel: 'phone',
    nativeId: '90211',
    sort: '00000000000000090211',
    at,
    until: at + 680_000,
    recordedAt: Date.parse('2026-03-16T09:21:00.120Z'),
    kind: 'call',
    from: 'customer',
    who: '+44 7700 900184',
    via: { kind: 'hubspot_contact', value: '4711', verified: true },
    thread: '90211',
    stop: 'phone',
    summary: `${note}\nOrdered for him at 40% off, DM-51902\nRing James to confirm it has left the warehouse`,
    body: {
      direction: 'in',
      result: 'spoke',
      agent: 'Tom Keller',
      line: 'Freephone',
      durationMs: 680_000,
      queuedMs: 360_000,
      note,
      outcome: 'Ordered for him at 40% off, DM-51902',
      promise: { text: 'Ring James to confirm it has left the warehouse', dueAt },
    },
  });
});

test('it states the contact, the order and the promise', () => {
  const about = { entryKey: 'phone/90211', at, channel: 'phone', who: 'Tom Keller' };
  expect(factsOf(entryOf(onWire, key, 0))).toEqual([
    { ...about, kind: 'contact', words: note },
    { ...about, kind: 'ordered', words: 'Ordered for him at 40% off, DM-51902', reference: 'DM-51902' },
    { ...about, kind: 'promised', words: 'Ring James to confirm it has left the warehouse', dueAt },
  ]);
});

test('a call of ours nobody answered moves nothing and says so, whatever was never asked for', () => {
  const properties = {
    hs_timestamp: String(at),
    hs_call_title: 'Outgoing call',
    hs_call_direction: 'OUTBOUND',
    hs_call_duration: null,
    hs_call_disposition: '73a0d17f-1163-4015-bdd5-ec830791da20',
    tl_intent: 'intent-1',
  };
  const entry = entryOf({ ...onWire, properties }, key, 0);
  expect(entry).toEqual({
    key: 'phone/90211',
    channel: 'phone',
    nativeId: '90211',
    sort: '00000000000000090211',
    at,
    recordedAt: Date.parse('2026-03-16T09:21:00.120Z'),
    kind: 'call',
    from: 'us',
    who: '',
    via: { kind: 'hubspot_contact', value: '4711', verified: true },
    thread: '90211',
    summary: 'Outgoing call',
    intentId: 'intent-1',
    body: { direction: 'out', result: 'no-answer', agent: '', line: '', note: '', outcome: '' },
  });
  expect(factsOf(entry)).toEqual([]);
});

test.each([
  ['Refused a second refund', 'refused'],
  ['Refunded £59.00', 'refunded'],
  ['Told the story again to a third person', 'told-again'],
  ['Commandée pour lui, DM-51902', 'ordered'],
  ['Refusé : deuxième remboursement', 'refused'],
  ['Remboursé 59,00 £', 'refunded'],
])('an outcome that begins "%s" is a fact', (outcome, kind) => {
  const facts = factsOf(entryOf(withProperties({ tl_outcome: outcome, tl_promise_text: null }), key, 0));
  expect(facts.map((fact) => fact.kind)).toEqual(['contact', kind]);
});

test('only a recording behind https is offered', () => {
  const { body } = entryOf(withProperties({ hs_call_recording_url: 'https://calls.example/r/1' }), key, 0);
  expect(body).toHaveProperty('recording', 'https://calls.example/r/1');
  expect(entryOf(onWire, key, 0).body).not.toHaveProperty('recording');
});

test.each([
  ['no time', withProperties({ hs_timestamp: null }), 5, '90211'],
  ['a time that is none', withProperties({ hs_timestamp: 'soon' }), 5, '90211'],
  ['an id that is a number', { ...onWire, id: 90_211 }, at, 'unreadable-'],
  ['properties that are a list', { ...onWire, properties: ['lost'] }, 5, '90211'],
  ['nothing', undefined, 5, 'unreadable-'],
])('a record with %s still stands on the line', (_, record, when, id) => {
  const entry = entryOf(record, key, 5);
  expect([entry.kind, entry.at, entry.nativeId.startsWith(id)]).toEqual(['unreadable', when, true]);
});

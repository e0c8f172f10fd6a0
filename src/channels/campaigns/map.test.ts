import { expect, test } from 'vitest';
import { identity, openedCampaign } from './builders.ts';
import { entriesOf } from './map.ts';

const entriesFrom = (...events: readonly unknown[]) => entriesOf(events, identity.keys, 0);

test('a campaign is a touch by us that moves no line', () => {
  expect(entriesFrom(openedCampaign)).toEqual([
    {
      key: 'campaigns/tch_00001000',
      channel: 'campaigns',
      nativeId: 'tch_00001000',
      sort: 'tch_00000000000000001000',
      at: Date.parse('2026-03-01T08:00:00Z'),
      kind: 'touch',
      from: 'us',
      who: '',
      via: { kind: 'email', value: 'j.whitcombe@example.com', verified: true },
      thread: 'tch_00001000',
      summary: 'Members first: 20% off denim',
      body: { campaign: 'Members first: 20% off denim', medium: 'email', state: 'opened', version: 1 },
    },
  ]);
});

test('a survey nobody sent says why, and what went out by an unproven card says so', () => {
  const [entry] = entriesFrom({
    ...openedCampaign,
    data: {
      ...openedCampaign.data,
      recipient: { kind: 'loyalty', value: 'DM-55120' },
      campaign: 'After-call survey',
      state: 'held',
      survey: 'not-sent',
      held_because: 'Open complaint.',
    },
  });
  expect(entry).toMatchObject({
    via: { kind: 'loyalty', value: 'DM-55120', verified: false },
    summary: 'After-call survey\nOpen complaint.',
    body: { survey: 'not-sent', heldBecause: 'Open complaint.' },
  });
});

test('a hostile page keeps its good touch', () => {
  const entries = entriesFrom(
    { ...openedCampaign, id: 'a', data: null },
    openedCampaign,
    { ...openedCampaign, id: 'b', data: { ...openedCampaign.data, medium: 'telepathy' } },
    undefined,
  );
  expect(entries.map(({ kind, at }) => [kind, new Date(at).getUTCFullYear()])).toEqual([
    ['unreadable', 2026],
    ['touch', 2026],
    ['unreadable', 2026],
    ['unreadable', 2026],
  ]);
});

import { beforeEach, expect, test } from 'vitest';
import { choosePlace, holdPlace, usePlaceStore } from './place-store.ts';

const chosen = () => usePlaceStore.getState().chosen;

beforeEach(() => usePlaceStore.setState({ chosen: undefined }));

test('words hold the composer where they are written, until there are none', () => {
  holdPlace('20418', 'chat', true);
  expect(chosen()).toEqual({ caseId: '20418', channel: 'chat', byWords: true });
  holdPlace('20418', 'chat', false);
  expect(chosen()).toBeUndefined();
});

test('a channel that was chosen stays, with words and without', () => {
  choosePlace('20418', 'sms');
  holdPlace('20418', 'sms', true);
  holdPlace('20418', 'sms', false);
  expect(chosen()).toEqual({ caseId: '20418', channel: 'sms' });
});

test('words in one case do not hold the composer of another', () => {
  choosePlace('20418', 'sms');
  holdPlace('20432', 'email', true);
  expect(chosen()).toEqual({ caseId: '20432', channel: 'email', byWords: true });
});

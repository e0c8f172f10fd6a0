import { expect, test } from 'vitest';
import { homeOf } from './home-of.ts';

test('who may own cases begins among them, who only looks over others begins at the board, who serves in a shop at its counter', () => {
  expect({
    agent: homeOf('agent'),
    store: homeOf('store'),
    lead: homeOf('lead'),
    supervisor: homeOf('supervisor'),
    reviewer: homeOf('reviewer'),
    admin: homeOf('admin'),
  }).toEqual({
    agent: '/',
    store: '/counter',
    lead: '/',
    supervisor: '/supervision',
    reviewer: '/supervision',
    admin: '/',
  });
});

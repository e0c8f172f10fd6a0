// Who works here: sessions, people, teams, brands.
import type { ApiOperation as Operation } from '#src/lib/openapi.ts';
import { absenceReasons, roles } from '../staff.ts';
import { instant, text } from './parts.ts';

export const staffOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/session',
    id: 'signIn',
    summary: 'Sign in. The token goes into `Throughline-Session` of every request.',
    open: true,
    body: { type: 'object', properties: { staffId: text }, required: ['staffId'] },
    status: 201,
    answer: { schema: 'Session' },
  },
  {
    method: 'POST',
    path: '/session/seeing-as',
    id: 'seeAs',
    summary:
      'Look through another role’s eyes for at most 24 hours: only what both roles may see, and every change is refused with 403 `read-only-view`, at every back end. 403 for a role that sees no less.',
    once: true,
    body: { type: 'object', properties: { role: { enum: [...roles] } }, required: ['role'] },
    status: 200,
    answer: { schema: 'Session' },
  },
  {
    method: 'DELETE',
    path: '/session/seeing-as',
    id: 'seeAsOneself',
    summary: 'Back to one’s own eyes.',
    status: 200,
    answer: { schema: 'Session' },
  },
  { method: 'DELETE', path: '/session', id: 'signOut', summary: 'End the session.', open: true, status: 204 },
  {
    method: 'GET',
    path: '/staff',
    id: 'listStaff',
    summary: 'The people who work here.',
    open: true,
    status: 200,
    answer: { items: 'Staff' },
  },
  {
    method: 'POST',
    path: '/staff/{id}/absence',
    id: 'goAway',
    summary:
      'Somebody is away: their cases stay theirs, who stands in may do what they may. `me` is the person asking; leads may say it of others. 409 `stand-in-away`.',
    once: true,
    body: {
      type: 'object',
      properties: {
        until: instant,
        because: { enum: [...absenceReasons] },
        standIn: { ...text, description: 'The id of a colleague who answers for cases of the same brands.' },
      },
      required: ['until', 'because'],
    },
    status: 200,
    answer: { schema: 'Staff' },
  },
  {
    method: 'DELETE',
    path: '/staff/{id}/absence',
    id: 'comeBack',
    summary: 'Back before the time.',
    status: 204,
  },
  {
    method: 'GET',
    path: '/teams',
    id: 'listTeams',
    summary:
      'When each team is there to answer, and how much of that time an answer takes, by channel. The first word of a customer starts the clock on whatever channel it comes; an answer of the owner, waiting and resolving stop it; automatic mail and looking around on the website do not start it.',
    status: 200,
    answer: { items: 'Team' },
  },
  {
    method: 'GET',
    path: '/brands',
    id: 'listBrands',
    summary: 'The brands whose customers the person asking sees.',
    status: 200,
    answer: { items: 'Brand' },
  },
];

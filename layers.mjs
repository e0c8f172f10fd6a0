// Who may import whom, as data. The lint rules and layers.test.ts read this one table.
//
// Paths are relative to src/. A trailing slash means everything below, `*` any part of one name, `<x>` the same
// name on both sides. The first room that matches a file is its room; a room may always import itself. Type imports
// count; `types` lists what may be imported as a type and never as a value.

/**
 * @typedef {object} Room
 * @property {string} room what it is: a folder or one kind of file
 * @property {readonly string[]} may values and types
 * @property {readonly string[]} [types] types alone
 * @property {readonly string[]} [packages] npm packages; `*` means any
 * @property {readonly string[]} [packageTypes] npm packages, types alone
 */

const words = ['@lingui/core', '@lingui/react'];
const screen = ['react', ...words];
const query = '@tanstack/react-query';
const virtual = '@tanstack/react-virtual';

const staffMay = ['desk/', 'ui/', 'lib/'];
const casesMay = ['staff/', 'customers/', 'outbox/', 'desk/', 'ui/', 'lib/'];
const casesTypes = ['timeline/', 'channels/channel.ts'];
const lineMay = [
  'channels/registry.ts',
  'channels/channel.ts',
  'channels/unreadable.ts',
  'timeline/',
  'cases/',
  ...casesMay,
];
/** What a channel's pretend back end may use: the wire it speaks and the port under all of them. */
const mockMay = ['channels/<x>/wire*.ts', 'mocks/backend.ts', 'mocks/event-pages.ts', 'mocks/reading.ts'];
const screenMay = ['line/', 'inbox/', 'orders/', ...lineMay];

/** Rules without a screen: the pretend back ends keep them too, so they need nothing but plain code. */
const rulesOf = (/** @type {string[]} */ ...folders) =>
  folders.flatMap((folder) => ['rules/', '*-rules.ts', 'roles.ts'].map((file) => `${folder}/${file}`));
const everyRule = rulesOf('staff', 'customers', 'cases');

/** @type {readonly Room[]} */
export const rooms = [
  {
    room: 'lib/',
    may: [],
    packages: ['idb', 'zod/mini', 'temporal-polyfill', 'micromark'],
  },
  { room: 'desk/', may: ['lib/'], packages: ['zod/mini'] },
  {
    room: 'ui/',
    may: ['lib/'],
    packages: [...screen, 'react-dom', 'lucide-react', 'clsx', 'dompurify'],
  },
  { room: 'timeline/', may: [] },

  {
    // Its subjects; the door to them is channel.ts.
    room: 'channels/contract/',
    may: ['timeline/', 'lib/'],
    packageTypes: ['react'],
  },
  {
    room: 'channels/channel.ts',
    may: ['channels/contract/', 'timeline/', 'lib/'],
    packageTypes: ['react', 'lucide-react', '@lingui/core'],
  },
  { room: 'channels/unreadable.ts', may: ['channels/channel.ts', 'timeline/', 'lib/'] },
  { room: 'channels/list-spot.ts', may: ['timeline/', 'lib/'], packages: ['zod/mini'] },
  {
    room: 'channels/event-lane.ts',
    may: ['channels/channel.ts', 'channels/list-spot.ts', 'timeline/', 'lib/'],
    packages: ['zod/mini'],
  },
  { room: 'channels/registry.ts', may: ['channels/channel.ts', 'channels/*/index.ts'] },
  { room: 'channels/<x>/mock.ts', may: ['channels/<x>/mock/', ...mockMay], packages: ['msw'] },
  { room: 'channels/<x>/mock/', may: mockMay, packages: ['msw'] },
  {
    room: 'channels/<x>/',
    may: [
      'channels/channel.ts',
      'channels/unreadable.ts',
      'channels/list-spot.ts',
      'channels/event-lane.ts',
      'timeline/',
      'ui/',
      'lib/',
    ],
    packages: [...screen, 'zod/mini'],
  },
  { room: 'channels/*.test.ts', may: ['channels/', 'timeline/', 'ui/', 'lib/'] },

  ...rulesOf('staff').map((room) => ({ room, may: [...rulesOf('staff'), 'desk/', 'lib/'] })),
  ...rulesOf('customers').map((room) => ({ room, may: [...rulesOf('customers'), 'desk/', 'lib/'] })),
  ...rulesOf('cases').map((room) => ({ room, may: [...everyRule, 'desk/', 'lib/'], types: casesTypes })),
  { room: 'outbox/', may: ['desk/', 'lib/'], types: casesTypes, packages: ['react'] },
  { room: 'staff/', may: [...rulesOf('staff'), ...staffMay], packages: [...screen, query, 'zustand'] },
  { room: 'customers/', may: [...rulesOf('customers'), ...staffMay], packages: [...screen, query] },
  {
    room: 'cases/',
    may: [...rulesOf('cases'), ...casesMay],
    types: casesTypes,
    packages: [...screen, query],
  },
  {
    // The orders of a customer, for every screen that tells of them.
    room: 'orders/',
    may: [
      'channels/registry.ts',
      'channels/channel.ts',
      'channels/orders/index.ts',
      'channels/notes/index.ts',
      'cases/',
      ...casesMay,
    ],
    types: ['timeline/'],
    packages: [...screen, query],
  },
  {
    room: 'inbox/',
    may: ['cases/', 'channels/registry.ts', ...casesMay],
    types: casesTypes,
    packages: [...screen, query, virtual, 'zustand'],
  },
  { room: 'line/', may: lineMay, packages: [...screen, query, virtual, 'zustand'] },
  { room: 'workspace/', may: screenMay, packages: [...screen, query, virtual, 'zustand'] },
  {
    room: 'counter/',
    may: [
      ...screenMay,
      'channels/visits/index.ts',
      'channels/notes/index.ts',
      'channels/orders/index.ts',
      'channels/orders/receipts.ts',
    ],
    packages: [...screen, query],
  },
  { room: 'supervision/', may: screenMay, packages: [...screen, query] },

  {
    room: 'mocks/node*.ts',
    may: ['mocks/', 'lib/'],
    packages: ['msw', '@hono/node-server', 'sirv', 'node:*'],
  },
  {
    room: 'mocks/',
    may: ['channels/*/mock.ts', 'channels/*/mock/', 'desk/', ...everyRule, 'lib/'],
    packages: ['msw'],
  },

  // The one door to the pretend back ends; see `reach`.
  { room: 'app/main.tsx', may: ['app/', 'ui/', 'lib/', 'mocks/browser.ts'], packages: ['*'] },
  {
    room: 'app/',
    may: ['workspace/', 'counter/', 'supervision/', 'channels/', ...screenMay],
    packages: ['*'],
  },
];

/** Tests, and what only tests may use: builders, drivers and the folders `testing/`. */
export const forTests = /\.test\.tsx?$|(?:^|[/-])(?:builders|driver)\.tsx?$|\/testing\//;

/** What a test may use beyond its room, by the room's name; `*` for all others. */
export const tests = {
  packages: ['vitest', 'fast-check', 'vitest-browser-react', 'msw', 'axe-core', 'node:*', 'react', query],
  may: ['mocks/', 'desk/', 'timeline/'],
  /** The engine is tested by its own words alone. */
  timeline: { packages: ['vitest', 'fast-check'], may: [] },
};

/** What must not be reachable from where, however many files lie between. */
export const reach = [
  // The port under the pretend back ends knows no channel: channels bring their own mock to it.
  { from: 'mocks/backend.ts', never: 'channels/', through: 'any' },
  // A build for a real gateway drops the one lazy import, and with it all of this.
  { from: 'app/main.tsx', never: 'mocks/', through: 'static' },
];

/** The channels' names stand as literals only where a channel is at home, and where stories are told. */
export const channelIds = [
  'chat',
  'email',
  'phone',
  'sms',
  'social',
  'visits',
  'orders',
  'website',
  'campaigns',
];
export const mayNameChannels = ['channels/<id>/', 'mocks/backend.ts', 'mocks/world/', 'counter/'];
/** Some of these names are words for something else as well, in the places given. */
export const otherMeanings = [
  // Kinds of an identity key.
  { ids: ['email', 'phone'], in: ['channels/', 'desk/', 'customers/', 'mocks/'] },
  // A kind of record in the world; the medium of a campaign.
  { ids: ['sms'], in: ['mocks/', 'channels/campaigns/'] },
  // A group of search hits.
  { ids: ['orders'], in: ['inbox/', 'desk/'] },
];

/** The only readers of time, and of chance. */
export const mayReadTime = ['lib/time.ts', 'mocks/clock*.ts'];
export const mayRollDice = ['lib/ids.ts'];

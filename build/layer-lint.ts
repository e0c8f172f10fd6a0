// The import table of layers.mjs in the linter's words, so that an editor shows a bad edge while it is written.
// layers.test.ts judges more (circles, reach, names); this is the part a linter can say about one line.
import { rooms } from '../layers.mjs';

type Pattern = { group?: string[]; regex?: string; message: string; allowTypeImports?: boolean };
type Override = {
  files: string[];
  rules: { 'eslint/no-restricted-imports': ['error', { patterns: Pattern[] }] | 'off' };
};

/** The linter takes the last override that fits, the table the first room: so the order is turned round. */
export function layerOverrides(): Override[] {
  return [
    ...rooms.toReversed().map((room): Override => {
      // What a group lets in again is let in whatever patterns follow, so the narrower regexes stand first.
      const patterns = [...typesAlone(room), ...mocksApart(room), allOthers(room)];
      return {
        files: [`src/${open(room.room)}`],
        rules: { 'eslint/no-restricted-imports': ['error', { patterns }] },
      };
    }),
    {
      files: ['**/*.test.{ts,tsx}', '**/*{builders,driver}.{ts,tsx}', '**/testing/**'],
      rules: { 'eslint/no-restricted-imports': 'off' },
    },
  ];
}

type Room = (typeof rooms)[number];

function allOthers({ room, may, types = [], packages = [], packageTypes = [] }: Room): Pattern {
  const paths = [...may, ...types].map((path) => `!#src/${open(path)}`);
  const names = [...packages, ...packageTypes].flatMap((name) => [`!${name}`, `!${name}/**`]);
  return {
    group: [
      '*',
      '#src/**',
      '!.*',
      '!.*/**',
      ...names,
      ...(packages.includes('*') ? ['#src/**'] : []),
      ...paths,
    ],
    message: `${room} may not import this (layers.mjs)`,
  };
}

function typesAlone({ room, may, types = [], packageTypes = [] }: Room): Pattern[] {
  const message = `${room} may import types alone from here (layers.mjs)`;
  const paths = types.filter((path) => !may.includes(path)).map((path) => `#src/${path}`);
  return [...paths, ...packageTypes].map((path) => ({ regex: `^${path}`, message, allowTypeImports: true }));
}

function mocksApart({ room }: Room): Pattern[] {
  return room === 'channels/<x>/'
    ? [{ regex: String.raw`^\./mock[./-]`, message: 'a mock is its own room (layers.mjs)' }]
    : [];
}

/** A folder's pattern as a glob; which `<x>` is meant a glob cannot say, but its own folder is reached by `./`. */
function open(pattern: string): string {
  return pattern.replaceAll(/<\w+>/g, '*') + (pattern.endsWith('/') ? '**' : '');
}

// Filters people keep under a name, each for themselves, with how many cases each holds now.
import { readFilter } from '#src/desk/case-filter.ts';
import type { SavedFilter } from '#src/desk/saved-filter.ts';
import { views, type View } from '#src/desk/case.ts';
import { freshId } from '#src/lib/ids.ts';
import { json, type Call, type Route } from '../../backend.ts';
import type { World } from '../../world/records/world.ts';
import { boardOf } from './case-index.ts';
import { sieveFrom } from './case-sieve.ts';
import { viewsFor } from './case-views.ts';
import { outcome, postOnce, refusal } from '../posts.ts';
import { notFound } from '../problems.ts';
import { showingFor } from '../wire.ts';

const FILTERS = 'saved-filter';
const LONGEST_NAME = 60;
/** So many of one person; each is counted whenever a case changes. */
const MOST = 30;

type Kept = Omit<SavedFilter, 'count'>;

export const savedFilterRoutes = (whole: () => World): readonly Route[] => [
  { method: 'GET', path: '/saved-filters', needs: 'case.read', answer: (call) => list(call, whole()) },
  {
    method: 'POST',
    path: '/saved-filters',
    needs: 'case.read',
    writes: true,
    answer: (call) => save(call, whole()),
  },
  { method: 'DELETE', path: '/saved-filters/:id', needs: 'case.read', writes: true, answer: drop },
];

const ownOf = ({ principal }: Pick<Call, 'principal'>): string => `${principal.staff?.id ?? ''}/`;

async function list(call: Call, whole: World): Promise<Response> {
  const kept = await call.ctx.list<Kept>(FILTERS, ownOf(call));
  const count = await counter(call, whole);
  const items = kept.map(({ value }): SavedFilter => ({ ...value, count: count(value) }));
  return json({ items: items.toSorted((a, b) => a.name.localeCompare(b.name)) });
}

/** Kept under a name it takes the place of the one that had it. */
async function save(call: Call, whole: World): Promise<Response> {
  const count = await counter(call, whole);
  return postOnce(call, async (tx, { name, view, filter }) => {
    const title = typeof name === 'string' ? name.trim() : '';
    if (title === '' || title.length > LONGEST_NAME)
      return refusal(400, 'A filter needs a name.', {
        detail: `At most ${String(LONGEST_NAME)} characters.`,
      });
    if (!isView(view) || typeof filter !== 'string' || readFilter(new URLSearchParams(filter)) !== filter)
      return refusal(400, 'The request cannot be read.', { detail: '`view` or `filter`' });
    const others = await tx.list<Kept>(FILTERS, ownOf(call));
    const same = others.find(({ value }) => value.name === title)?.value;
    if (!same && others.length >= MOST)
      return refusal(409, 'There are too many.', { reason: 'too-many', detail: `At most ${String(MOST)}.` });
    const kept: Kept = { id: same?.id ?? freshId(), name: title, view, filter };
    await tx.put(FILTERS, ownOf(call) + kept.id, kept);
    await tx.journal({ act: 'save-filter', by: call.principal.staff?.id, filter: kept.id });
    return outcome({ ...kept, count: count(kept) } satisfies SavedFilter, 201);
  });
}

async function drop(call: Call): Promise<Response> {
  const key = ownOf(call) + (call.params['id'] ?? '');
  const isThere = await call.ctx.write(async (tx) => {
    if ((await tx.get(FILTERS, key)) === undefined) return false;
    await tx.delete(FILTERS, key);
    await tx.journal({ act: 'drop-filter', by: call.principal.staff?.id, filter: call.params['id'] });
    return true;
  });
  return isThere ? new Response(null, { status: 204 }) : notFound();
}

/** How many cases one holds for the person asking. */
async function counter(call: Call, whole: World): Promise<(kept: Kept) => number> {
  const { ctx, principal } = call;
  const showing = await showingFor({ ctx, principal });
  const held = viewsFor(await boardOf(ctx, whole), principal, { ...showing, world: whole });
  const now = ctx.now();
  return ({ view, filter }) => {
    const sieve = sieveFrom(new URLSearchParams(filter), showing.reader);
    return sieve ? held.counts(sieve, now)[view] : 0;
  };
}

const isView = (word: unknown): word is View => views.some((view) => view === word);

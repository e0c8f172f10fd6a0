// By which keys a customer is known: linked, verified, unlinked, each with its reason on the line. Two people can share a
// phone: a key somebody else has is refused, or linked as shared on purpose, and nobody is ever merged.
import { readKey, type KeyKind, type KeyReading } from '#src/customers/key-rules.ts';
import { keyKinds } from '#src/desk/customer.ts';
import { problem, type Call, type Route } from '../../backend.ts';
import { holdersOf, isKey, KEYS, type KeyStanding } from '../../linked-world.ts';
import type { CustomerRecord, IdentityKeyRecord } from '../../world/records/customer.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { World } from '../../world/records/world.ts';
import { FIRST_VERSION } from './customers.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { etagOf, outcome, postOnce, refusal, type Outcome } from '../posts.ts';
import { notFound } from '../problems.ts';
import { customerWire } from './customer-wire.ts';
import { iso, staffRef } from '../wire.ts';

type Act = 'link' | 'verify' | 'unlink';
type Body = Readonly<Record<string, unknown>>;

const LONGEST_REASON = 500;

/** `whole`: the world without anybody's rights laid over it; somebody one may not see has their keys all the same. */
export const keyRoutes = (whole: () => World): readonly Route[] =>
  (['link', 'verify', 'unlink'] as const).map((act) => ({
    method: 'POST',
    path: `/customers/:id/keys${act === 'link' ? '' : `/${act}`}`,
    needs: `key.${act}`,
    writes: true,
    answer: (call) => perform(call, act, whole()),
  }));

interface Deed {
  readonly act: Act;
  readonly customer: CustomerRecord;
  /** Their keys as they stand inside the transaction. */
  readonly keys: readonly IdentityKeyRecord[];
  readonly kind: KeyKind;
  readonly value: string;
  /** Where we have it from, or why it goes. */
  readonly words: string;
  readonly body: Body;
  readonly staff: StaffRecord;
  readonly now: number;
  /** Everybody else with this key. */
  readonly others: readonly CustomerRecord[];
}

async function perform(call: Call, act: Act, whole: World): Promise<Response> {
  const { ctx, params, principal, request } = call;
  const id = params['id'] ?? '';
  const customer = ctx.world.customer(id);
  const { staff } = principal;
  if (!customer || !staff) return notFound();
  const wanted = request.headers.get('If-Match');
  if (wanted === null) return problem(428, 'Say which version of the customer you saw: If-Match.');
  return postOnce(call, async (tx, body) => {
    const standing = await tx.get<KeyStanding>(KEYS, id);
    const seeded = whole.customer(id);
    const keys = standing?.keys ?? seeded?.keys ?? [];
    const version = standing?.version ?? FIRST_VERSION;
    const shown = (now: Pick<KeyStanding, 'keys' | 'version'>) =>
      customerWire(ctx.world, { ...customer, keys: now.keys }, principal, now.version);
    if (wanted !== '*' && wanted !== etagOf(version))
      return refusal(412, 'The keys of this customer have changed since you saw them.', {
        ...(standing && { by: staffRef(ctx.world, standing.by), at: iso(standing.at) }),
        current: shown({ keys, version }),
      });
    const kind = keyKinds.find((one) => one === body['kind']);
    if (!kind || typeof body['value'] !== 'string')
      return refusal(400, 'The request cannot be read.', { detail: '`kind` and `value` say which key.' });
    // What stands there already is named as it stands.
    const reading: KeyReading =
      act === 'link'
        ? readKey(kind, body['value'], regionOf(ctx.world, customer))
        : { ok: true, value: body['value'] };
    if (!reading.ok) return refusal(400, 'This is no key of its kind.', { reason: reading.flaw });
    const said = body[act === 'unlink' ? 'reason' : 'source'];
    const words = typeof said === 'string' ? said.trim() : '';
    if (words === '' || words.length > LONGEST_REASON)
      return refusal(400, act === 'unlink' ? 'Say why.' : 'Say where it is from.', { reason: 'no-reason' });
    const { value } = reading;
    const standings = (await tx.list<KeyStanding>(KEYS, '')).map((row) => row.value);
    const others = holdersOf(whole, standings, kind, value).filter((one) => one.id !== id);
    const next = decide(
      { act, customer, keys, kind, value, words, body, staff, now: ctx.now(), others },
      ctx.world,
    );
    if ('refused' in next) return next.refused;
    const kept: KeyStanding = {
      customer: id,
      version: version + 1,
      keys: next.keys,
      by: staff.id,
      at: ctx.now(),
    };
    await tx.put(KEYS, id, kept);
    const { key } = next;
    await saveEntry(tx, ctx.now(), {
      customer: id,
      kind: 'key',
      who: staff.name,
      staffId: staff.id,
      text: words,
      did: DID[act],
      key: { kind: key.kind, value: key.value, verified: key.verified },
    });
    await tx.journal({
      act: `${act}-key`,
      customer: id,
      by: staff.id,
      kind,
      value: key.value,
      version: kept.version,
    });
    tx.poke('customer.changed', id, id);
    return outcome(shown(kept));
  });
}

const DID = { link: 'linked', verify: 'verified', unlink: 'unlinked' } as const;

const regionOf = (world: World, { brand }: CustomerRecord) =>
  world.brands.find(({ id }) => id === brand)?.region ?? 'GB';

type Decision =
  | { readonly refused: Outcome }
  | { readonly keys: readonly IdentityKeyRecord[]; readonly key: IdentityKeyRecord };

function decide({ act, keys, kind, value, words, body, staff, now, others }: Deed, seen: World): Decision {
  const refuse = (title: string, reason: string, more: object = {}): Decision => ({
    refused: refusal(409, title, { reason, ...more }),
  });
  const has = keys.find((key) => isKey(key, kind, value));
  const isShared = body['shared'] === true;
  if (act === 'link' ? has : !has)
    return act === 'link'
      ? refuse('This customer has this key already.', 'known')
      : refuse('This customer does not have this key.', 'not-linked');
  if (others.length > 0 && (act === 'verify' || (act === 'link' && !isShared)))
    return refuse('Somebody else has this key.', 'held', {
      holders: others.filter(({ id }) => seen.customer(id)).map(({ id, name }) => ({ id, name })),
    });
  if (act === 'unlink' && has) return { key: has, keys: keys.filter((key) => key !== has) };
  const key: IdentityKeyRecord = {
    kind,
    value: has?.value ?? value,
    verified: act === 'verify' || (body['verified'] === true && others.length === 0),
    source: words,
    linkedBy: staff.id,
    linkedAt: now,
  };
  return { key, keys: has ? keys.map((one) => (one === has ? key : one)) : [...keys, key] };
}

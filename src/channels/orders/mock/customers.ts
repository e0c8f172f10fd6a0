// Profiles of the till, searched by one exact key; filters are ANDed, so two keys mean one person who has both.
import { json, type Call, type CustomerRecord } from '#src/mocks/backend.ts';
import { invalid, parsed } from './errors.ts';
import { CustomerSearch } from '../wire-requests.ts';

export async function searchCustomers({ request, ctx }: Call): Promise<Response> {
  const read = CustomerSearch.safeParse(parsed(await request.text()));
  const filter = read.success ? read.data.query.filter : {};
  const { email_address, phone_number, reference_id } = filter;
  const found: (readonly CustomerRecord[])[] = [];
  if (email_address) found.push(ctx.world.byKey('email', email_address.exact.toLowerCase()));
  if (phone_number) found.push(ctx.world.byKey('phone', phone_number.exact));
  if (reference_id) {
    const customer = ctx.world.customer(reference_id.exact);
    found.push(customer ? [customer] : []);
  }
  const [first, ...others] = found;
  if (!first) return invalid('MISSING_REQUIRED_PARAMETER', 'Name a key.', 'query.filter');
  const people = first.filter(({ id }) => others.every((list) => list.some((other) => other.id === id)));
  const customers = people.flatMap(profilesOf);
  return json(customers.length === 0 ? {} : { customers });
}

const profilesOf = (customer: CustomerRecord): object[] =>
  customer.keys
    .filter(({ kind }) => kind === 'square_customer')
    .map(({ value }) => ({
      id: value,
      reference_id: customer.id,
      given_name: customer.givenName,
      family_name: customer.name.slice(customer.givenName.length).trim(),
      created_at: new Date(customer.since).toISOString(),
      ...one('email_address', customer, 'email'),
      ...one('phone_number', customer, 'phone'),
    }));

function one(field: string, { keys }: CustomerRecord, kind: 'email' | 'phone'): Record<string, string> {
  const key = keys.find((candidate) => candidate.kind === kind);
  return key ? { [field]: key.value } : {};
}

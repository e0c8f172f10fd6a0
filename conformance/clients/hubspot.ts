// The call log through HubSpot's own client.
import type { BackEnds } from '../backends.ts';
import { absent, check, holds, same } from '../checks.ts';
import { james } from '../people.ts';

const PROPERTIES = ['hs_timestamp', 'hs_call_body', 'hs_call_duration', 'hs_call_direction'];

export async function checkHubspot(backEnds: BackEnds): Promise<void> {
  console.log('\nPhone, with the npm package @hubspot/api-client');
  const found = await import('@hubspot/api-client').catch(() => undefined);
  if (!found) return absent('the npm package @hubspot/api-client: run `npm ci` in conformance/');
  const { Client } = found;
  const client = new Client({ accessToken: 'any token at all', basePath: `${backEnds.origin}/gw/phone` });
  const { basicApi, searchApi } = client.crm.objects.calls;
  const search = (after?: string, contact = james.calls) =>
    searchApi.doSearch({
      filterGroups: [
        {
          filters: [
            // The client has an enumeration of its own for the words of the wire.
            { propertyName: 'associations.contact', operator: 'EQ' as never, value: contact },
          ],
        },
      ],
      sorts: ['-hs_timestamp'],
      properties: PROPERTIES,
      limit: 2,
      ...(after !== undefined && { after }),
    });

  await check('searches a contact’s calls page by page, newest first, as many as it says', async () => {
    const seen: string[] = [];
    let page = await search();
    for (;;) {
      seen.push(...page.results.map(({ properties, id }) => `${properties['hs_timestamp'] ?? ''} ${id}`));
      const after = page.paging?.next?.after;
      if (after === undefined || seen.length > 50) break;
      page = await search(after);
    }
    same([seen.length, new Set(seen).size], [page.total, page.total]);
    same(seen, seen.toSorted().toReversed());
  });
  await check(
    'gives the properties that were asked for; durations are text, instants are dates',
    async () => {
      const [call] = (await search()).results;
      holds(
        PROPERTIES.every((name) => Object.hasOwn(call?.properties ?? {}, name)),
        'one is missing',
      );
      same(
        [/^\d+$/.test(call?.properties['hs_call_duration'] ?? ''), call?.createdAt instanceof Date],
        [true, true],
      );
      const one = await basicApi.getById(call?.id ?? '', ['hs_call_title']);
      same(
        [
          one.id,
          Object.hasOwn(one.properties, 'hs_call_title'),
          Object.hasOwn(one.properties, 'hs_call_body'),
        ],
        [call?.id, true, false],
      );
    },
  );
  await check('logs a call; the search finds it only later', async () => {
    const before = (await search()).total;
    const made = await basicApi.create({
      properties: {
        hs_timestamp: new Date(Date.parse(await now()) - 60_000).toISOString(),
        hs_call_body: '<p>Asked for the parcel.</p>',
        hs_call_direction: 'INBOUND',
        hs_call_duration: '61000',
        hs_call_status: 'COMPLETED',
      },
      associations: [
        {
          to: { id: james.calls },
          types: [{ associationCategory: 'HUBSPOT_DEFINED' as never, associationTypeId: 194 }],
        },
      ],
    });
    same(
      (await basicApi.getById(made.id, ['hs_call_body'])).properties['hs_call_body'],
      '<p>Asked for the parcel.</p>',
    );
    same((await search()).total, before);
    await backEnds.backstage('clock', { by: 60_000 });
    const { total, results } = await search();
    same([total, results[0]?.id], [before + 1, made.id]);
  });
  await check('refusals come as the client’s own errors', async () => {
    const refused = async (run: () => Promise<unknown>): Promise<unknown> => {
      try {
        await run();
        return 'accepted';
      } catch (cause) {
        return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : cause;
      }
    };
    same(await refused(() => basicApi.getById('nothing')), 404);
    same(await refused(() => search('10000')), 400);
    await backEnds.backstage('dial', 'phone', { fault: '429', times: 1 });
    same(await refused(() => search()), 429);
  });

  async function now(): Promise<string> {
    return ((await backEnds.backstage('clock')) as { readonly now: string }).now;
  }
}

// The desk as an afternoon of moving and merging asks it: its cases as they are stored, and what is written through its
// front door.
import { placesIn } from '#src/cases/rules/placing.ts';
import type { CaseRecord } from '../world/records/case.ts';
import type { DeskEntryRecord } from '../world/records/desk-entry.ts';
import type { SmsRecord } from '../world/records/messages.ts';
import type { TestGateway } from './gateway.ts';

/** A bug put in on purpose: what becomes of the stored cases after a write that succeeded. */
export type JoiningPlant = (act: string, cases: readonly CaseRecord[]) => readonly CaseRecord[];

type Ask = Awaited<ReturnType<TestGateway['as']>>;

export class JoiningDesk {
  readonly gateway: TestGateway;
  readonly #ask: Ask;
  readonly #seeded: readonly CaseRecord[];
  readonly #plant: JoiningPlant | undefined;

  constructor(
    gateway: TestGateway,
    ask: Ask,
    seeded: readonly CaseRecord[],
    plant: JoiningPlant | undefined,
  ) {
    this.gateway = gateway;
    this.#ask = ask;
    this.#seeded = seeded;
    this.#plant = plant;
  }

  async placeOf(): Promise<(key: string) => string | undefined> {
    const placeOf = placesIn(await this.cases());
    const words = await this.gateway.storage.list<SmsRecord>('record', 'sms/james/');
    const notes = await this.gateway.storage.list<DeskEntryRecord>('record', 'desk-entry/james/');
    const at = new Map([...words, ...notes].map(({ value }) => [value.id, value]));
    return (key) => {
      const name = nameOf(key);
      const record = at.get(name.id);
      if (!record) throw new Error(`${key} is gone`);
      return placeOf({
        ...name,
        at: record.at,
        ...('from' in record && 'body' in record && { thread: record.from }),
        ...('caseId' in record && { caseId: record.caseId }),
      });
    };
  }

  async cases(): Promise<readonly CaseRecord[]> {
    const written = await this.gateway.storage.list<CaseRecord>('desk:case', '');
    return [
      ...new Map(
        [...this.#seeded, ...written.map(({ value }) => value)].map((one) => [one.id, one]),
      ).values(),
    ];
  }

  async case(id: string): Promise<CaseRecord> {
    const one = (await this.cases()).find((each) => each.id === id);
    if (!one) throw new Error(`case ${id} is gone`);
    return one;
  }

  post(on: CaseRecord, act: string, json: object, key: string) {
    const headers = { 'If-Match': `"${String(on.version)}"`, 'Idempotency-Key': key };
    return this.#ask(`/desk/v1/cases/${on.id}/${act}`, { method: 'POST', headers, json });
  }

  async newest(): Promise<string> {
    const rows = await this.gateway.storage.list<DeskEntryRecord>('record', 'desk-entry/james/');
    return rows.at(-1)?.value.id ?? '';
  }

  async spoil(act: string): Promise<void> {
    if (!this.#plant) return;
    for (const one of this.#plant(act, await this.cases()))
      await this.gateway.storage.write((tx) => tx.put('desk:case', one.id, one));
  }
}

export function nameOf(key: string): { readonly channel: string; readonly id: string } {
  const [channel = '', id = ''] = key.split('/');
  return { channel, id };
}

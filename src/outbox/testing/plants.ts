// Bugs planted on purpose, one campaign each. A campaign that does not notice its own bug proves nothing when it is
// green.
import type { RowTx } from '#src/lib/storage.ts';
import type { OutboxPorts } from '../ports.ts';
import { BYTES, ORDER, SENDS } from '../tables.ts';
import type { Plant } from './simulation.ts';

/** Changes what one transaction reads and writes. */
const withTx =
  (change: (tx: RowTx) => RowTx) =>
  (ports: OutboxPorts): OutboxPorts => ({
    ...ports,
    rows: { ...ports.rows, write: (run) => ports.rows.write((tx) => run(change(tx))) },
  });

/** Changes what is read of the sends when it is opened. */
const withOpened =
  (change: (value: Record<string, unknown>) => Record<string, unknown>) =>
  (ports: OutboxPorts): OutboxPorts => ({
    ...ports,
    vault: {
      ...ports.vault,
      open: async <T>(sealed: Parameters<OutboxPorts['vault']['open']>[0]) => {
        const value = await ports.vault.open<Record<string, unknown>>(sealed);
        return value && (change(value) as T);
      },
    },
  });

/** Takes whatever it has read last for what still stands. */
function blindWrites(ports: OutboxPorts): OutboxPorts {
  const read = new Map<string, number>();
  return {
    ...ports,
    rows: {
      ...ports.rows,
      async list<T>(table: string, prefix: string) {
        const found = await ports.rows.list<T>(table, prefix);
        for (const { key, value } of found) read.set(key, versionOf(value) ?? 0);
        return found;
      },
      write: (run) =>
        ports.rows.write((tx) =>
          run({
            ...tx,
            get: async <T>(table: string, key: string) => {
              const row = await tx.get<T>(table, key);
              return table === SENDS && row ? { ...row, version: read.get(key) ?? versionOf(row) } : row;
            },
            put(table, key, value) {
              if (table === SENDS) read.set(key, versionOf(value) ?? 0);
              return tx.put(table, key, value);
            },
          }),
        ),
    },
  };
}

function versionOf(row: unknown): number | undefined {
  const version: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'version') : undefined;
  return typeof version === 'number' ? version : undefined;
}

const isSending = (value: unknown): value is { readonly state: 'sending' } =>
  typeof value === 'object' && value !== null && Reflect.get(value, 'state') === 'sending';

const withoutHold = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'heldUntil' in value
    ? { ...value, heldUntil: undefined }
    : value;

const withoutFiles = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'values' in value
    ? { ...value, values: { ...(value.values as object), files: undefined } }
    : value;

let fresh = 0;

export interface Planted extends Plant {
  /** What the campaign must say. */
  readonly says: RegExp;
  /** What it takes is rare: the search goes on from the seed a longer one had come to. */
  readonly from?: number;
}

export const plants: Readonly<Record<string, Planted>> = {
  'a key made anew for every try': {
    says: /the same words sent twice/,
    sender: (sender) => ({
      ...sender,
      send: (outgoing, signal) => sender.send({ ...outgoing, intentId: `fresh${++fresh}` }, signal),
    }),
  },
  'two leaders that do not look what the other one did': {
    says: /sent \d+ times/,
    everybodyLeads: true,
    ports: blindWrites,
  },
  'an unknown one sent again without a look-up': {
    says: /sent \d+ times/,
    sender: (sender) => ({ ...sender, dedupe: 'server' }),
  },
  'a look-up that believes too early': {
    says: /sent \d+ times|shown as not sent, there/,
    sender: (sender) => ({ ...sender, ...(sender.lookUp && { lookUp: async () => ({ kind: 'absent' }) }) }),
  },
  'what a killed tab was sending is sent again': {
    says: /sent \d+ times/,
    ports: withOpened((value) => (value['state'] === 'sending' ? { ...value, state: 'queued' } : value)),
  },
  'a request that leaves before it is written down that it does': {
    says: /sent \d+ times|shown as not sent, there|still/,
    ports: (ports) => ({
      ...ports,
      vault: {
        ...ports.vault,
        seal: (value) =>
          ports.vault.seal(isSending(value) ? { ...value, state: 'queued', departures: 0 } : value),
      },
    }),
  },
  'one tab writing over another one’s change': {
    says: /taken back/,
    // Two tabs must act on one send within the same moment: about one seed in four hundred.
    from: 570,
    ports: blindWrites,
  },
  'an order taken from nowhere': {
    says: /went after/,
    ports: withTx((tx) => ({
      ...tx,
      get: async <T>(table: string, key: string) => (table === ORDER ? undefined : tx.get<T>(table, key)),
    })),
  },
  'a composer that clears before the words are kept': { says: /lost/, habits: { clearsEarly: true } },
  'a composer that sends what was drawn last': {
    says: /the same words sent twice/,
    habits: { sendsWhatIsDrawn: true },
  },
  'drafts saved half a second late': { says: /lost/, habits: { savesAfterMs: 500 } },
  'tabs that do not know each other': {
    says: /lost/,
    ports: (ports) => ({ ...ports, tab: 'the same' }),
  },
  'words that follow into another case': {
    says: /went to 1/,
    habits: { changes: (outgoing) => ({ ...outgoing, caseId: '1' }) },
  },
  'a note that goes as a reply': {
    says: /went to .*reply/,
    habits: { changes: (outgoing) => ({ ...outgoing, mode: 'reply' }) },
  },
  'a composer that takes back what has left': {
    says: /still shown, went already|the same words sent twice/,
    habits: { undoesBlindly: true },
  },
  'a reply that leaves while it can be taken back': {
    says: /went while it could be taken back/,
    ports: (ports) => ({
      ...ports,
      vault: { ...ports.vault, seal: (value) => ports.vault.seal(withoutHold(value)) },
    }),
  },
  'a case that waits though its answer was refused': {
    says: /the case waits for what did not arrive/,
    sender: (sender) => ({
      ...sender,
      send: async (outgoing, signal) => {
        const outcome = await sender.send(outgoing, signal);
        return outcome.kind === 'not-sent' ? { kind: 'sent', nativeId: 'none' } : outcome;
      },
    }),
  },
  'a case that does not wait once the desk was away': {
    says: /arrived, and the case does not wait/,
    ports: (ports) => ({
      ...ports,
      follow: async (outgoing, until) => {
        await ports.follow?.(outgoing, until);
        return 'done';
      },
    }),
  },
  'files that stay behind when words are kept': {
    says: /file lost/,
    ports: (ports) => ({
      ...ports,
      vault: { ...ports.vault, seal: (value) => ports.vault.seal(withoutFiles(value)) },
    }),
  },
  'a message that does not wait for its files': {
    says: /went without/,
    ports: (ports) => ({
      ...ports,
      files: async () => ({ ...(await ports.files()), bring: async () => true }),
    }),
  },
  'files let go of as soon as the back end has them': {
    says: /file lost/,
    ports: (ports) => ({
      ...ports,
      files: async () => {
        const files = await ports.files();
        return {
          ...files,
          async bring(send, ...rest) {
            const isThere = await files.bring(send, ...rest);
            await ports.rows.write(async (tx) => {
              for (const { id } of send.outgoing.files ?? [])
                await tx.delete(BYTES, `${ports.staffId}/${id}`);
            });
            return isThere;
          },
        };
      },
    }),
  },
  'nobody leads': { says: /still queued/, ports: (ports) => ({ ...ports, lead: () => {} }) },
  'a send that waits for ever once refused': {
    says: /still queued/,
    sender: (sender) => ({
      ...sender,
      send: async (outgoing, signal) => {
        const outcome = await sender.send(outgoing, signal);
        return outcome.kind === 'not-sent'
          ? { kind: 'not-sent', failure: { kind: 'offline', retryable: true } }
          : outcome;
      },
    }),
  },
  'news that do not arrive': {
    says: /still queued/,
    ports: (ports) => ({ ...ports, announce: () => {} }),
  },
};

// Drafts and sends are kept encrypted with a key that never leaves the browser and is dropped at sign-out.
import type { Rows } from '#src/lib/storage.ts';
import { KEYS } from './tables.ts';

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

export interface Vault {
  readonly seal: (value: unknown) => Promise<Sealed>;
  /** Undefined when it cannot be opened: another key, or damaged bytes. */
  readonly open: <T>(sealed: Sealed) => Promise<T | undefined>;
  /** The same for bytes. */
  readonly sealBytes: (bytes: ArrayBuffer) => Promise<Sealed>;
  readonly openBytes: (sealed: Sealed) => Promise<ArrayBuffer | undefined>;
}

/** The vault of one person in this browser; makes its key the first time, safely when two tabs race. */
export async function openVault(rows: Rows, staffId: string): Promise<Vault> {
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const key = await rows.write(async (tx) => {
    const known = await tx.get<CryptoKey>(KEYS, staffId);
    if (known) return known;
    await tx.put(KEYS, staffId, fresh);
    return fresh;
  });
  const sealBytes = async (bytes: BufferSource): Promise<Sealed> => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
  };
  const openBytes = ({ iv, data }: Sealed): Promise<ArrayBuffer | undefined> =>
    crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data).catch(() => undefined);
  return {
    sealBytes,
    openBytes,
    seal: (value) => sealBytes(new TextEncoder().encode(JSON.stringify(value))),
    async open<T>(sealed: Sealed) {
      const bytes = await openBytes(sealed);
      return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T);
    },
  };
}

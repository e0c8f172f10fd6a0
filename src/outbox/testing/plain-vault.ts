// A vault that hides nothing, so that tests can look inside.
import type { Sealed, Vault } from '../vault.ts';

type Pace = <T>(act: () => Promise<T>) => Promise<T>;

/** `pace`: sealing takes its time, like the real one. */
export const plainVault = (pace: Pace = (act) => act()): Vault => ({
  seal: (value) =>
    pace(async () => ({
      iv: new Uint8Array(0),
      data: new TextEncoder().encode(JSON.stringify(value)).slice().buffer,
    })),
  sealBytes: (bytes) => pace(async () => ({ iv: new Uint8Array(0), data: structuredClone(bytes) })),
  openBytes: ({ data }) => pace(async () => data),
  open: <T>(sealed: Sealed) =>
    pace(async () => {
      try {
        return inTheClear<T>(sealed);
      } catch {
        return undefined;
      }
    }),
});

export const inTheClear = <T>({ data }: Sealed): T => JSON.parse(new TextDecoder().decode(data)) as T;

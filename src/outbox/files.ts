// Everything the outbox does with files, as one part that is loaded with the first of them.
import { failed, failureOf, type Result } from '#src/lib/result.ts';
import type { FileToSend } from '#src/channels/channel.ts';
import { openKeptFiles } from './kept-files.ts';
import type { OutboxFiles, OutboxPorts, Sender } from './ports.ts';
import { brought, notBrought } from './send.ts';

/** No back end takes longer over one file; what still hangs then is as good as lost. */
const PATIENCE_MS = 5 * 60_000;

type Ports = Parameters<typeof openKeptFiles>[0] & Pick<OutboxPorts, 'sleep'>;

export function openFiles(ports: Ports): OutboxFiles {
  const kept = openKeptFiles(ports);

  async function bringOne(file: FileToSend, sender: Sender, signal: AbortSignal): Promise<Result<string>> {
    const bytes = await kept.bytesOf(file);
    if (!bytes) return failed('refused', { status: GONE });
    if (!sender.upload) return failed('refused', { status: 415 });
    const over = new AbortController();
    const late = ports
      .sleep(PATIENCE_MS, AbortSignal.any([signal, over.signal]))
      .then(() => failed('timeout'));
    const result = await Promise.race([sender.upload(file, bytes, signal), late]);
    over.abort();
    return result;
  }

  return {
    ...kept,
    async bring({ outgoing, uploaded = {} }, sender, settle, signal) {
      for (const file of outgoing.files ?? []) {
        if (uploaded[file.id] !== undefined) continue;
        const result = await bringOne(file, sender, signal).catch((cause: unknown) => ({
          ok: false as const,
          failure: failureOf(cause),
        }));
        // The tab goes: whoever sends next begins with this file.
        if (signal.aborted) return false;
        let isThere = false;
        await settle(
          outgoing.intentId,
          (send) => {
            isThere = result.ok && send.state === 'queued';
            if (send.state !== 'queued') return undefined;
            return result.ok
              ? brought(send, file.id, result.value)
              : notBrought(send, file.name, result.failure, ports.now());
          },
          signal,
        );
        if (!isThere) return false;
      }
      return true;
    },
  };
}

/** Its bytes are not on this device any more. */
const GONE = 410;

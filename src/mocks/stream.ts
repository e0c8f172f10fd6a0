// The event stream of one signed-in person: pokes in their own unbroken sequence, resumed from what is stored.
//
//   event: ready  the stream is up; its id is where the person's sequence stands here
//   event: poke   data is one Poke, its id the next number
//   event: reset  the id asked to resume from is not known any more: everything shown must be asked for anew
//   event: ping   every 15 s, without an id
import type { Call } from './backend.ts';
import type { Ground } from './context.ts';
import type { Dials } from './dials.ts';
import { lastPokeOf, pokesFor } from './pokes.ts';
import { SESSION_HEADER, staffBehind } from './principals.ts';

const PING_MS = 15_000;

/** GET /desk/v1/events. Ends when the session ends or the desk is dialled away. */
export function openStream(ground: () => Ground, dials: Dials, { request, principal }: Call): Response {
  const { staff } = principal;
  const token = request.headers.get(SESSION_HEADER);
  const asked = request.headers.get('Last-Event-ID');
  const text = new TextEncoder();
  let stop = () => {};

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let cursor = '';
      let sent = -1;
      let reading = Promise.resolve();
      let isOver = false;

      const send = (event: string, data: unknown, id?: number) => {
        if (isOver) return;
        const head = id === undefined ? '' : `id: ${String(id)}\n`;
        try {
          controller.enqueue(text.encode(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
        } catch {
          stop();
        }
      };
      const end = (broken: boolean) => {
        if (isOver) return;
        stop();
        if (broken) controller.error(new TypeError('The connection was lost.'));
        else controller.close();
      };

      /** Steps: who asks may still? has the world begun anew? what is next? One run at a time. */
      const catchUp = async () => {
        const { storage } = ground();
        if (isOver || !staff) return;
        const { fault } = await dials.look('desk');
        if (fault === 'offline' || fault === '500' || fault === 'timeout') return end(true);
        if (!(await staffBehind(token, ground()))) return end(false);
        const backlog = await pokesFor(storage, staff.id, cursor);
        cursor = backlog.cursor;
        for (const poke of backlog.pokes) {
          const id = Number(poke.id);
          if (id <= sent) continue;
          if (id > sent + 1) break;
          sent = id;
          send('poke', poke, id);
        }
        // What was due is not kept, or the sequence is another world's.
        if (sent !== backlog.last) {
          sent = backlog.last;
          cursor = '';
          send('reset', { reason: 'The world began anew.' }, sent);
        }
      };
      const look = () => {
        reading = reading.then(catchUp).catch(() => end(true));
      };
      const begin = async () => {
        const { storage } = ground();
        const last = staff ? await lastPokeOf(storage, staff.id) : 0;
        const from = asked === null || asked === '' ? last : Number(asked);
        const first = staff ? (await pokesFor(storage, staff.id, '')).pokes[0] : undefined;
        const oldest = first ? Number(first.id) : last + 1;
        const isKnown = Number.isInteger(from) && from <= last && from >= oldest - 1;
        sent = isKnown ? from : last;
        if (isKnown) send('ready', {}, from);
        else send('reset', { reason: 'That place in the stream is not kept any more.' }, last);
      };

      controller.enqueue(text.encode('retry: 1000\n\n'));
      // Heard before it is read: what is written in between is then only read again.
      const unhear = ground().bus.hear(look);
      const ping = setInterval(() => {
        send('ping', {});
        look();
      }, PING_MS);
      stop = () => {
        isOver = true;
        unhear();
        clearInterval(ping);
      };
      reading = begin();
      look();
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' },
  });
}

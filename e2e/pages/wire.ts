// The line between one browser and the back ends: it can be cut, or fall silent as lines do that nobody hangs up.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Wire {
  /** Where this browser finds the app and the back ends. */
  readonly origin: string;
  /** What is open breaks, and nothing new is answered. */
  readonly cut: () => void;
  /** Nothing breaks and nothing comes through any more. */
  readonly hush: () => void;
  /** What the back ends say waits, and comes through all at once. */
  readonly hold: () => void;
  readonly release: () => void;
  /** New connections are made again; what was open before stays dead. */
  readonly mend: () => void;
  readonly end: () => Promise<void>;
}

export async function openWire(port: number): Promise<Wire> {
  const open = new Set<Socket>();
  const answers = new Set<readonly [from: Socket, to: Socket]>();
  let state: 'whole' | 'cut' | 'silent' = 'whole';
  const keep = (socket: Socket) => {
    open.add(socket);
    // However it ends; the browser makes another.
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    return socket;
  };
  const server = createServer((near) => {
    keep(near);
    if (state === 'cut') near.destroy();
    if (state !== 'whole') return;
    const far = keep(connect(port, '127.0.0.1'));
    near.pipe(far).pipe(near);
    const answer = [far, near] as const;
    answers.add(answer);
    near.on('close', () => far.destroy());
    far.on('close', () => {
      answers.delete(answer);
      near.destroy();
    });
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the wire has no port');
  const drop = () => open.forEach((socket) => socket.destroy());
  return {
    origin: `http://localhost:${String(address.port)}`,
    cut() {
      state = 'cut';
      drop();
    },
    hush() {
      state = 'silent';
      for (const socket of open) socket.unpipe().pause();
    },
    hold() {
      for (const [from, to] of answers) from.unpipe(to).pause();
    },
    release() {
      for (const [from, to] of answers) from.pipe(to);
    },
    mend() {
      state = 'whole';
    },
    async end() {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
}

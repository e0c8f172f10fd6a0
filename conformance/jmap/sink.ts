// Where everything that is submitted ends: an SMTP server that keeps mails and passes none on.
import { SMTPServer } from 'smtp-server';
import { freePort } from '../ports.ts';

export interface Caught {
  readonly from: string;
  readonly to: readonly string[];
  /** The mail as it came over the wire. */
  readonly source: string;
}

export interface Sink {
  readonly port: number;
  readonly caught: readonly Caught[];
  stop(): Promise<void>;
}

export async function startSink(): Promise<Sink> {
  const caught: Caught[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        caught.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(parts).toString('utf8'),
        });
        done();
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  return { port, caught, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

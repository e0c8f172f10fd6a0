// A mail server as the suite sees it: behind a gateway, with a way to make a customer write and to see what left.
export interface Left {
  readonly to: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailServer {
  readonly name: string;
  /** The gateway's origin; mail is asked below `/gw/email`. */
  readonly origin: string;
  /** The session of who asks, where the gateway wants one. */
  readonly token: string | undefined;
  /** The customer's letter `arriving` comes in now. */
  arrive(): Promise<void>;
  /** Everything that was sent to somebody. */
  left(): Promise<readonly Left[]>;
  /** Brings the search index up to date, where there is one. */
  index(): void;
  /** Takes a mail away for good, where the server can. */
  readonly destroy?: (nativeId: string) => Promise<void>;
  stop(): Promise<void>;
}

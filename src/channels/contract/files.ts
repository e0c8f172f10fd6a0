// Files that go with a message.

/** How many files one message may carry, how large, of which kinds. */
export interface FileLimits {
  readonly most: number;
  /** Bytes of one. */
  readonly eachBytes: number;
  /** Bytes of all of one message; absent: no limit of their own. */
  readonly allBytes?: number;
  /** Media types that are taken, `image/*` for all of a kind; absent: any. */
  readonly types?: readonly string[];
}

/** A file that goes with a message. Its bytes are kept elsewhere, under its id. */
export interface FileToSend {
  readonly id: string;
  readonly name: string;
  /** Media type as the device says. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** Files that are at the back end already: its ids for them, by ours. */
export type Uploaded = Readonly<Record<string, string>>;

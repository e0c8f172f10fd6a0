// Switches: the customer moved from one channel to another, and who brought that about, where it is known.

/** What the desk knows about one entry beyond what its channel said. */
export interface Remarks {
  readonly caseId?: string;
  /** Staff said here that they sent the customer on to this channel. */
  readonly sentTo?: string;
  /** Staff said here that the customer had to tell the story again. */
  readonly toldAgain?: boolean;
}

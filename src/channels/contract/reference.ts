// What a back end keeps besides contacts: articles of a help centre, what is sold, and where it can be collected.

/** An article of a help centre. Its text is Markdown as its author wrote it. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
  /** Where the public reads it; absent when the help centre has no address of its own. */
  readonly link?: string;
}

export interface ArticlesAsked {
  readonly brand: string;
  readonly language: string;
  /** Empty: the newest ones. */
  readonly query: string;
}

/** Something a shop sells, in one form of it. */
export interface Good {
  readonly id: string;
  readonly name: string;
  /** Colour, size, how it is cut. */
  readonly variation?: string;
  /** Minor units and ISO 4217 currency, for one. */
  readonly price?: { readonly minor: number; readonly currency: string };
}

export interface GoodsAsked {
  /** Words it is called by; empty: everything, page by page. */
  readonly query: string;
  /** The shops it is to be had at, by id. */
  readonly places: readonly string[];
  /** Of the page before; absent: the first. */
  readonly cursor?: string;
}

export interface GoodsPage {
  readonly goods: readonly Good[];
  /** Absent: that was the last. */
  readonly cursor?: string;
}

/** A shop in which something can be collected. */
export interface PickUpPlace {
  readonly id: string;
  readonly name: string;
  /** Id of the brand it belongs to. */
  readonly brand?: string;
  /** IANA name of its clock. */
  readonly zone: string;
  /** When it is open, by its own clock: 1 is Monday, `HH:MM`. Empty: nobody wrote it down. */
  readonly hours: readonly { readonly day: number; readonly from: string; readonly to: string }[];
}

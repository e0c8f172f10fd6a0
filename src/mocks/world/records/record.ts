// What every record of the world has, and the files that hang on some.

export type CustomerId = string;

/** Every record happened to one customer at one instant and has an id of its own, unique within its kind. */
export interface WorldRecord {
  readonly id: string;
  readonly customer: CustomerId;
  readonly at: number;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Content id of an inline mail image. */
  readonly cid?: string;
}

/** Records that can have attachments. */
export type AttachmentHome = 'mail' | 'chat-message' | 'post';

export interface KnownAttachment {
  readonly record: Attachment;
  readonly bytes: Uint8Array;
  readonly on: { readonly kind: AttachmentHome; readonly id: string };
  readonly customer: CustomerId;
}

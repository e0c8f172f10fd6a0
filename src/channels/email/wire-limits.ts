// What files a mail may carry, as its server says.
import type { FileLimits } from '#src/channels/channel.ts';

/** Bytes of one upload. */
export const UPLOAD_BYTES = 50_000_000;
/** Bytes of all files of one mail. */
export const MAIL_BYTES = 25_000_000;

export const limits: FileLimits = { most: 20, eachBytes: MAIL_BYTES, allBytes: MAIL_BYTES };

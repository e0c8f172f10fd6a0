// What files the chat server takes: the limits and kinds of its website conversations.
import type { FileLimits } from '#src/channels/channel.ts';

const MIB = 1024 * 1024;
export const MOST_FILES = 15;
export const EACH_BYTES = 40 * MIB;

export const TYPES: readonly string[] = [
  'image/*',
  'video/*',
  'audio/*',
  'text/csv',
  'text/plain',
  'text/rtf',
  'application/json',
  'application/pdf',
  'application/zip',
  'application/x-7z-compressed',
  'application/vnd.rar',
  'application/x-tar',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/rtf',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

export const limits: FileLimits = { most: MOST_FILES, eachBytes: EACH_BYTES, types: TYPES };

// Who can read a post, from one person to everybody.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Visibility } from './wire.ts';

export type { Visibility };

/** Narrowest first. */
export const VISIBILITIES = [
  'direct',
  'private',
  'unlisted',
  'public',
] as const satisfies readonly Visibility[];

export const visibilityWords: Readonly<Record<Visibility, MessageDescriptor>> = {
  direct: msg`Private message`,
  private: msg`Followers only`,
  unlisted: msg`Public, not listed`,
  public: msg`Public post`,
};

/** A visibility the network knows; undefined for anything else. */
export const visibilityOf = (value: unknown): Visibility | undefined =>
  VISIBILITIES.find((visibility) => visibility === value);

/** Whether more people can read the one than the other. */
export const isWider = (one: Visibility, other: Visibility): boolean =>
  VISIBILITIES.indexOf(one) > VISIBILITIES.indexOf(other);

/** Anybody who comes by can read it. */
export const isPublic = (visibility: Visibility): boolean =>
  visibility === 'public' || visibility === 'unlisted';

// By what a catalog knows a sentence. The code gives it no name: names of sentences do not compress.
import { fingerprint } from '#src/lib/fingerprint.ts';

/** Of a sentence as Lingui compiles it: `['Show ', ['name']]`. */
export const wordKey = (compiled: unknown): string => fingerprint(JSON.stringify(compiled)).slice(-6);

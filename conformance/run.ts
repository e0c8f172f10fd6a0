// Public clients and published shapes against the pretend back ends, over HTTP.
import { startBackEnds } from './backends.ts';
import { absent, closing } from './checks.ts';
import { checkHubspot } from './clients/hubspot.ts';
import { checkMasto } from './clients/masto.ts';
import { checkSquare } from './clients/square.ts';
import { checkTwilio } from './clients/twilio.ts';
import { checkOwnShapes } from './shapes/own.ts';
import { checkTwilioShape } from './shapes/twilio.ts';
import { sayWhatNobodyPublished } from './shapes/unpublished.ts';
import { checkSpellings } from './spellings.ts';

// Heavy to load: a connection opened before would have been closed by the time a client asks over it. Whoever is missing
// is said where it would be used.
await Promise.allSettled(['twilio', 'masto', '@hubspot/api-client', 'square'].map((name) => import(name)));

const backEnds = await startBackEnds().catch((cause: unknown) => {
  absent(`the back ends: ${cause instanceof Error ? cause.message : String(cause)}`);
  process.exit(closing());
});
try {
  await checkTwilio(backEnds);
  await checkTwilioShape(backEnds);
  await checkMasto(backEnds);
  await checkHubspot(backEnds);
  await checkSquare(backEnds);
  await checkOwnShapes(backEnds);
  await checkSpellings(backEnds);
  sayWhatNobodyPublished();
} finally {
  await backEnds.stop();
}
process.exit(closing());

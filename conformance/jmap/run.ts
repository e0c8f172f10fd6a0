// The email channel against our pretend mail server and against Cyrus: the same letters, the same line.
import { check, closing, same } from '../checks.ts';
import { keepsPromises } from './contract.ts';
import { missingPrograms } from './cyrus.ts';
import { startPretendServer } from './pretend-server.ts';
import { startRealServer } from './real-server.ts';
import type { MailServer } from './server.ts';

const PACKAGES = 'cyrus-imapd cyrus-caldav cyrus-admin sasl2-bin';

async function lineOf<S extends MailServer>(server: S): Promise<readonly unknown[]> {
  try {
    return await keepsPromises(server);
  } finally {
    await server.stop();
  }
}

const missing = missingPrograms();
if (missing.length > 0) {
  console.log(`Cyrus is not installed: not checked`);
  console.log(
    `(missing ${missing.join(', ')}; on Debian: apt-get install --no-install-recommends ${PACKAGES} msmtp-mta)`,
  );
  process.exit(0);
}
const pretended = await lineOf(await startPretendServer());
const real = await lineOf(await startRealServer());
console.log('\nBoth servers');
await check(`the two lines are identical, ${String(real.length)} entries each`, () => same(real, pretended));
process.exit(closing());

// Everything, from a fresh clone: installs what is missing, finds or brings a browser, and closes with one line.
import { installMissing } from './install.mjs';
import { needModernNode } from './pinned-node.mjs';

installMissing();
needModernNode();
const { findBrowser } = await import('./browser.mjs');
const { quick, runAll, slow } = await import('./steps.mjs');
console.log(`Browser: ${(await findBrowser()).executablePath}`);
await runAll([...quick, ...slow]);

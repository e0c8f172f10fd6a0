// What can be known in under a minute, without a browser.
import { installMissing } from './install.mjs';
import { needModernNode } from './pinned-node.mjs';

installMissing();
needModernNode();
const { quick, runAll } = await import('./steps.mjs');
await runAll(quick);

// What can be known without a browser.
import { installMissing } from './install.mjs';
import { needModernNode } from './pinned-node.mjs';

installMissing();
needModernNode();
const { quick, runAll } = await import('./steps.mjs');
await runAll(quick);

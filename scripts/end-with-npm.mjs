// A server started by an npm script ends with it: npm stops its shell, and the shell tells nobody.

export function endWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  const starter = process.ppid;
  setInterval(() => process.ppid !== starter && process.exit(), 500).unref();
}

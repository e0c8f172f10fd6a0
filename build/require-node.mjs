// Stops a tool that was started on the host's old Node, and says how to start it instead.
if (Number(process.versions.node.split('.')[0]) < 22) {
  throw new Error(
    `Node ${process.versions.node} is too old here. Use "npm run ..." or node_modules/.bin/node.`,
  );
}

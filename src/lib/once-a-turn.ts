// News come in bursts, hundreds in one breath: what they lead to is done once they are all heard.

/** Runs once, right after what is under way, however often it was called meanwhile. */
export function onceATurn(run: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      run();
    });
  };
}

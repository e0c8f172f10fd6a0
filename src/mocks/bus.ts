// How the tabs of one world tell each other that something stored has changed. Signals carry no data: who hears one
// reads the storage, so order and loss of signals do not matter.

type Signal = 'pokes' | 'dials' | 'clock' | 'reset';

export interface Bus {
  tell(signal: Signal): void;
  /** Hears signals of this page and of other tabs; returns the stop. */
  hear(listener: (signal: Signal) => void): () => void;
  close(): void;
}

/** Within one page or process. */
export function localBus(): Bus {
  const listeners = new Set<(signal: Signal) => void>();
  return {
    tell: (signal) => {
      for (const listener of listeners) listener(signal);
    },
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
}

/** Across all tabs that opened the same world. */
export function tabBus(name: string): Bus {
  const here = localBus();
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<Signal>) => here.tell(data));
  return {
    tell: (signal) => {
      here.tell(signal);
      channel.postMessage(signal);
    },
    hear: (listener) => here.hear(listener),
    close: () => {
      channel.close();
      here.close();
    },
  };
}

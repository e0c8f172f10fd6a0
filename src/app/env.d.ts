// What the build decides: the gateway's address, or that the back ends travel with the app.
interface ImportMetaEnv {
  /** Unset: the embedded back ends. `/`: the gateway is our own origin. Else its origin. */
  readonly VITE_GATEWAY_URL?: string;
}

declare const __EMBEDDED__: boolean;

declare module '*.po' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}

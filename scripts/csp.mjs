// What the browser may do on our pages. One place, for every server that hands out the app.

/**
 * The policy of the app's own document.
 * @param {{ gateway?: string | undefined }} [options] the gateway's origin where it is not our own
 */
export function documentPolicy({ gateway } = {}) {
  const elsewhere = gateway?.startsWith('http') ? ` ${new URL(gateway).origin}` : '';
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data: blob:${elsewhere}`,
    `font-src 'self'`,
    `connect-src 'self'${elsewhere}`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `frame-src 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types default dompurify`,
  ].join('; ');
}

/** The counter may ask for the camera, to read a code; nothing else is ever asked for, and no page in a frame may ask. */
export const devicePolicy =
  'camera=(self), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), payment=()';

/** The empty pages foreign HTML is shown in: no scripts, no network; the second one may show remote pictures. */
export const framePolicies = {
  '/frame.html': framePolicy('data: blob:'),
  '/frame-images.html': framePolicy('data: blob: https:'),
};

function framePolicy(/** @type {string} */ images) {
  return `default-src 'none'; img-src ${images}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
}

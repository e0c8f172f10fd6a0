// Hands out a build of the app: policies on documents, hashed files for ever, the rest asked for anew; compressed to whoever
// takes that.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { devicePolicy, documentPolicy, framePolicies } from './csp.mjs';

const BACK_ENDS = /^\/(?:gw|desk|backstage)(?:\/|$)/;

/**
 * A handler for Node's http server.
 * @param {{ dir: string, gateway?: string | undefined }} options
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function site({ dir, gateway }) {
  const policy = documentPolicy({ gateway });
  const files = sirv(dir, {
    // Looked for at each request: a build may take the place of another while this runs.
    dev: true,
    etag: true,
    // What the build compressed lies beside each file (build/compressed.ts).
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders(response, path) {
      headers(response);
      const immutable = path.startsWith('/assets/');
      response.setHeader('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (Object.hasOwn(framePolicies, path)) {
        response.setHeader('content-security-policy', framePolicies[/** @type {'/frame.html'} */ (path)]);
      } else if (path.endsWith('.html')) {
        response.setHeader('content-security-policy', policy);
      }
    },
  });

  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    // An API path is never answered by a page: a client must see that nobody is there.
    if (BACK_ENDS.test(path)) return problem(response, 404, 'No back end answers here.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return problem(response, 405, 'Only for reading.');
    files(request, response, () => {
      if (!isNavigation(request, path)) return problem(response, 404, 'No such file.');
      const page = pageOf(dir);
      if (!page) return problem(response, 503, 'The app is being built. Try again in a minute.');
      headers(response);
      response.writeHead(200, {
        'content-type': 'text/html;charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': policy,
      });
      response.end(request.method === 'HEAD' ? undefined : page);
    });
  };
}

/** @param {string} dir */
function pageOf(dir) {
  try {
    return readFileSync(join(dir, 'index.html'));
  } catch {
    return undefined;
  }
}

/** @param {import('node:http').IncomingMessage} request @param {string} path */
function isNavigation(request, path) {
  if (path === '/') return true;
  if (/\.\w+$/.test(path)) return false;
  const mode = request.headers['sec-fetch-mode'];
  return mode ? mode === 'navigate' : (request.headers.accept ?? '').includes('text/html');
}

/** @param {import('node:http').ServerResponse} response */
function headers(response) {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('permissions-policy', devicePolicy);
}

/** RFC 9457. @param {import('node:http').ServerResponse} response @param {number} status @param {string} title */
function problem(response, status, title) {
  headers(response);
  response.writeHead(status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ type: 'about:blank', status, title }));
}

// Where the one service worker lives.
export const workerUrl = new URL(`${import.meta.env.BASE_URL}sw.js`, location.href).href;

// What the page says to the worker when there is time to keep the app's files for offline use.
export const KEEP_FILES = 'keep-files';

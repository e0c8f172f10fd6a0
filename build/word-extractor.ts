// Finds the product's words as Lingui does, reading only files that can say any, and each of them only once: what was
// found is kept until the file, the packages or this file change.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import babel from '@lingui/cli/api/extractors/babel';
import type { ExtractedMessage, ExtractorType } from '@lingui/conf';

type Found = Readonly<Record<string, readonly ExtractedMessage[]>>;

const root = join(import.meta.dirname, '..');
const KEPT = join(root, 'node_modules/.cache/throughline/words.json');
/** Words are said through one of these; a file without any has none. */
const SAYS_WORDS = /lingui|i18n/;

const hashOf = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
};
const ground = hashOf(
  ...['package-lock.json', 'lingui.config.ts', 'build/word-extractor.ts'].map((file) =>
    readFileSync(join(root, file), 'utf8'),
  ),
);
const before = kept();
const now = new Map<string, readonly ExtractedMessage[]>();

function kept(): Found {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8'));
  } catch {
    return {};
  }
}

export const wordExtractor: ExtractorType = {
  match: (file) => babel.match(file),
  async extract(file, code, tell, context) {
    if (!SAYS_WORDS.test(code)) return;
    const key = hashOf(ground, file, code);
    const messages = before[key] ?? (await read(file, code, context));
    now.set(key, messages);
    for (const message of messages) tell(message);
  },
};

async function read(
  file: string,
  code: string,
  context: Parameters<ExtractorType['extract']>[3],
): Promise<readonly ExtractedMessage[]> {
  const messages: ExtractedMessage[] = [];
  await babel.extract(file, code, (message) => void messages.push(message), context);
  return messages;
}

process.on('exit', () => {
  if ([...now.keys()].every((key) => key in before)) return;
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify(Object.fromEntries(now)));
});

// The files that go with what is being written: added, shown, taken away; and those that could not be taken, with why.
import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { announce } from '#src/ui/announce.tsx';
import { placeKey } from '#src/outbox/draft.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { failureOf } from '#src/lib/result.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import type { ComposerState } from '../use-composer.ts';
import { addFiles, type GivenFiles, type RefusedFile } from './add-files.ts';
import { FileToSendRow } from './file-row.tsx';
import { RefusedRow } from './refused-row.tsx';

export interface ComposerFilesProps {
  readonly composer: ComposerState;
  /** Files that were picked, dropped or pasted, one gift after the other. */
  readonly given: readonly GivenFiles[];
  /** One was taken away: the cursor goes on in the text. */
  readonly onRemoved: () => void;
}

export function ComposerFiles({ composer: { draft, place }, given, onRemoved }: ComposerFilesProps) {
  const { t } = useLingui();
  const outbox = useOutbox();
  const failureWords = useFailureWords();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [adding, setAdding] = useState(0);
  const [trouble, setTrouble] = useState<string>();
  const begun = useRef(new Set<GivenFiles>());
  const queue = useRef(Promise.resolve());
  const { files = [] } = draft.values;

  const isHere = (one: GivenFiles) => placeKey(one.place) === placeKey(place);
  const add = async (from: GivenFiles) => {
    if (!outbox) return;
    setTrouble(undefined);
    try {
      const beside = isHere(from) ? (draft.current().values.files ?? []) : [];
      const more = await addFiles(outbox, from, beside);
      setRefused((before) => [...before, ...more]);
      if (more.length < from.files.length) announce(t`Attached.`);
    } catch (cause) {
      // The part that keeps files did not load.
      setTrouble(failureWords(failureOf(cause)));
    }
    setAdding((count) => count - 1);
  };
  // One after the other: each is weighed beside those before it.
  const addLater = (from: GivenFiles) => {
    setAdding((count) => count + 1);
    queue.current = queue.current.then(() => add(from));
  };
  const begin = useEffectEvent(addLater);
  useEffect(() => {
    // They may have been given before this part was there.
    for (const one of given) {
      if (!outbox || begun.current.has(one)) continue;
      begun.current.add(one);
      begin(one);
    }
  }, [given, outbox]);

  const remove = async (id: string) => {
    const rest = files.filter((file) => file.id !== id);
    draft.change({ ...draft.values, files: rest.length > 0 ? rest : undefined });
    onRemoved();
    await outbox?.drafts.settled();
    await (await outbox?.files())?.letGo([id]);
  };
  const drop = ({ id }: RefusedFile) => setRefused((all) => all.filter((one) => one.id !== id));
  const here = refused.filter((one) => isHere(one.given));
  return (
    <div className="px-2 pt-1.5">
      {files.length > 0 ? (
        <ul aria-label={t`Files to send`} className="flex flex-wrap gap-1.5">
          {files.map((file) => (
            <FileToSendRow
              key={file.id}
              file={file}
              onRemove={() => void remove(file.id).catch(() => undefined)}
            />
          ))}
        </ul>
      ) : null}
      {adding > 0 ? <p className="text-meta text-ink-3 mt-1" role="status">{t`Attaching…`}</p> : null}
      {trouble === undefined ? null : (
        <p role="alert" className="text-meta text-danger-text mt-1">
          {t`Not attached. ${trouble}`}
        </p>
      )}
      <div role="alert">
        {here.length > 0 ? (
          <ul aria-label={t`Files that are not attached`} className="mt-1">
            {here.map((one) => (
              <RefusedRow
                key={one.id}
                refused={one}
                onDrop={() => drop(one)}
                onAgain={() => {
                  drop(one);
                  addLater({ ...one.given, files: [one.file] });
                }}
              />
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}

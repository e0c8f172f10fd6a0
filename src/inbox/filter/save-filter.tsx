// Keeps what the list is narrowed to under a name, and gives its address to somebody else.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Failure } from '#src/lib/result.ts';
import { useIsLooking } from '#src/staff/use-me.ts';
import { announce } from '#src/ui/announce.tsx';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { Link2 } from '#src/ui/icons.ts';
import { TextField } from '#src/ui/text-field.tsx';
import type { ListLook } from '../list-look.ts';
import { saveFilter, savedFiltersQuery } from './queries.ts';

export interface SaveFilterProps {
  readonly look: ListLook;
  readonly hrefOfList: (look: ListLook) => string;
}

export function SaveFilter({ look, hrefOfList }: SaveFilterProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const failureWords = useFailureWords();
  const isLooking = useIsLooking();
  const [name, setName] = useState('');
  const [missed, setMissed] = useState<Failure>();
  const [told, setTold] = useState('');
  const tell = (words: string) => {
    setTold(words);
    announce(words);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const failure = await saveFilter(name.trim(), look);
    setMissed(failure);
    if (failure) return;
    tell(t`Kept as “${name.trim()}”.`);
    setName('');
    await client.invalidateQueries(savedFiltersQuery);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.origin + hrefOfList(look));
      tell(t`The link is copied.`);
    } catch {
      tell(t`The browser did not let us copy.`);
    }
  };
  const isTooMany = missed?.status === 409;
  return (
    <form
      onSubmit={(event) => void save(event)}
      className="border-line-faint mt-3 flex flex-wrap items-end gap-2 border-t pt-2"
    >
      <div className="min-w-40 flex-1">
        <TextField
          label={t`Keep this list under a name`}
          value={name}
          onChange={setName}
          error={
            missed === undefined
              ? ''
              : isTooMany
                ? t`You keep thirty already. Let one go first.`
                : failureWords(missed)
          }
        />
      </div>
      <Button type="submit" isDisabled={isLooking || name.trim() === ''}>
        <Trans>Keep</Trans>
      </Button>
      <Button onPress={() => void copy()}>
        <Link2 aria-hidden className="icon-s" />
        <Trans>Copy the link</Trans>
      </Button>
      {told === '' ? null : <p className="text-meta text-ink-2 basis-full">{told}</p>}
    </form>
  );
}

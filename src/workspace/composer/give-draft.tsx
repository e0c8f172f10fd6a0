// Gives the words of somebody who may not answer, and their files, to the one who may. They stay here too: nothing is lost by it.
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { ComposerValues } from '#src/channels/channel.ts';
import { paths } from '#src/desk/paths.ts';
import type { StaffRef } from '#src/desk/staff.ts';
import { ask } from '#src/lib/http.ts';
import { failureOf, unwrap } from '#src/lib/result.ts';
import { freshId } from '#src/lib/ids.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { announce } from '#src/ui/announce.tsx';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { bringFiles } from './given-files.ts';

export interface GiveDraftProps {
  readonly caseId: string;
  readonly channel: string;
  readonly values: Pick<ComposerValues, 'text' | 'files'>;
  readonly to: StaffRef;
}

export function GiveDraft({ caseId, channel, values: { text, files }, to }: GiveDraftProps) {
  const outbox = useOutbox();
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const give = useMutation({
    // The key is part of the wish: trying again gives the same words once.
    mutationFn: async ({ json, key }: { readonly json: object; readonly key: string }) => {
      if (files) await bringFiles(outbox, caseId, files);
      return unwrap(
        await ask(paths.caseDrafts(caseId), { method: 'POST', headers: { 'Idempotency-Key': key }, json }),
      );
    },
    onSuccess: () => announce(t`${to.givenName} has your draft.`),
  });
  const { variables } = give;
  const json = { channel, text, ...(files && { files }), to: to.id };
  const isThis = JSON.stringify(variables?.json) === JSON.stringify(json);
  const name = to.givenName;
  if (give.isSuccess && isThis)
    return (
      <span className="text-meta text-ink-2">
        <Trans>{name} has your draft. It stays here too.</Trans>
      </span>
    );
  return (
    <>
      {give.isError && isThis ? (
        <span role="alert" className="text-meta text-danger-text">
          <Trans>Not given: {failureWords(failureOf(give.error))}</Trans>
        </span>
      ) : null}
      <Button
        size="sm"
        isDisabled={give.isPending}
        onPress={() => give.mutate({ json, key: isThis ? (variables?.key ?? freshId()) : freshId() })}
      >
        <Trans>Give {name} the draft</Trans>
      </Button>
    </>
  );
}

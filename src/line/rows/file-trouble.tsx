// Why a message did not go: one of its files could not be brought there.
import { Trans } from '@lingui/react/macro';
import type { Failure } from '#src/lib/result.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';

export interface FileTroubleProps {
  readonly name: string;
  readonly failure: Failure;
}

export function FileTrouble({ name, failure }: FileTroubleProps) {
  const words = useFailureWords()(failure);
  const file = <bdi>{name}</bdi>;
  if (failure.status === 413) return <Trans>{file} is too large.</Trans>;
  if (failure.status === 415) return <Trans>{file} is of a kind that is not taken.</Trans>;
  if (failure.status === 410) return <Trans>{file} is not on this device any more.</Trans>;
  return (
    <Trans>
      {file} was not taken. {words}
    </Trans>
  );
}

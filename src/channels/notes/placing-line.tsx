// One line about which case entries belong to: moved, split off, two cases put into one, and each of it undone.
import { Plural, Trans } from '@lingui/react/macro';
import { Merge, Split } from '#src/ui/late-icons.ts';
import type { PlacingBody } from './body.ts';

export interface PlacingLineProps {
  readonly body: PlacingBody;
  readonly who: string;
}

export function PlacingLine({ body, who }: PlacingLineProps) {
  const Icon = body.did === 'split' || body.did === 'moved' || body.did === 'taken-apart' ? Split : Merge;
  const { promises: promisesAlong, threads } = body;
  return (
    <p className="text-ink-2 flex min-w-0 items-start gap-1.5 leading-5">
      <Icon aria-hidden className="icon-s mt-[3px]" />
      <span className="min-w-0 text-pretty break-words">
        <span className="text-ink font-medium">
          <ActWords body={body} who={who} />
        </span>
        {threads > 0 && (
          <>
            {' '}
            <Plural
              value={threads}
              one="What is still to come in the same conversation goes along."
              other="What is still to come in the same # conversations goes along."
            />
          </>
        )}
        {promisesAlong > 0 && (
          <>
            {' '}
            <Plural value={promisesAlong} one="# promise goes along." other="# promises go along." />
          </>
        )}
      </span>
    </p>
  );
}

function ActWords({ body: { did, from, to, count }, who }: PlacingLineProps) {
  const there = <Name of={to} />;
  const here = from && <Name of={from} />;
  switch (did) {
    case 'moved':
      return here ? (
        <Trans>
          {who} moved <Plural value={count} one="# entry" other="# entries" /> from {here} to {there}.
        </Trans>
      ) : (
        <Trans>
          {who} put <Plural value={count} one="# entry" other="# entries" /> into {there}.
        </Trans>
      );
    case 'split':
      return (
        <Trans>
          {who} made a case of its own of <Plural value={count} one="# entry" other="# entries" />: {there}.
        </Trans>
      );
    case 'merged':
      return (
        <Trans>
          {who} merged {here} into {there}.
        </Trans>
      );
    case 'moved-back':
      return (
        <Trans>
          {who} moved <Plural value={count} one="# entry" other="# entries" /> back to {there}.
        </Trans>
      );
    case 'put-back':
      return (
        <Trans>
          {who} put {here} back into {there}.
        </Trans>
      );
    case 'taken-apart':
      return (
        <Trans>
          {who} took {there} out of {here} again.
        </Trans>
      );
  }
}

const Name = ({ of: { id, subject } }: { readonly of: PlacingBody['to'] }) => (
  <bdi>
    {subject} <span className="num text-ink-3 font-normal">{id}</span>
  </bdi>
);

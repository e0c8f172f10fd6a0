// Who will read the answer: the customer's own choice unless the writer makes another, and a word when it is wider.
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { ComposerProps } from '#src/channels/channel.ts';
import { Globe, Lock, TriangleAlert } from '#src/ui/icons.ts';
import { ToggleChip } from '#src/ui/toggle-chip.tsx';
import { at } from './map.ts';
import { isPublic, isWider, VISIBILITIES, visibilityOf, visibilityWords } from './visibility.ts';

export function PostComposer({ outgoing, onChange, identity, last }: ComposerProps) {
  const { t, i18n } = useLingui();
  const id = useId();
  const theirs = visibilityOf(at(last?.body, 'visibility'));
  const chosen = visibilityOf(outgoing.visibility) ?? theirs ?? 'direct';
  const isLeak = isWider(chosen, theirs ?? 'direct');
  const name = identity.name.split(' ')[0] ?? identity.name;
  return (
    <div className="flex flex-col gap-1">
      <div role="group" aria-labelledby={id} className="flex flex-wrap items-center gap-0.5">
        <span id={id} className="text-meta text-ink-3 mr-1.5">
          {t`Who can read it`}
        </span>
        {VISIBILITIES.map((visibility) => {
          const words = i18n._(visibilityWords[visibility]);
          const Icon = isPublic(visibility) ? Globe : Lock;
          return (
            <ToggleChip
              key={visibility}
              isOn={visibility === chosen}
              onChange={() => onChange({ ...outgoing, visibility })}
              label={words}
            >
              <Icon aria-hidden className="icon-xs" />
              {words}
            </ToggleChip>
          );
        })}
      </div>
      {isLeak && (
        <p role="status" className="text-meta text-warn-text flex items-start gap-1.5">
          <TriangleAlert aria-hidden className="icon-xs mt-0.5" />
          {theirs === undefined ? (
            <Trans>
              {name} has not written in public. More people than {name} will read this.
            </Trans>
          ) : (
            <Trans>{name} wrote to fewer people. More people than that will read this.</Trans>
          )}
        </p>
      )}
    </div>
  );
}

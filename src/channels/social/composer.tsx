// Who will read the answer: the customer's own choice. A wider one is asked about once, and says who will read it.
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { ComposerProps } from '#src/channels/channel.ts';
import { Button } from '#src/ui/button.tsx';
import { Globe, Lock } from '#src/ui/icons.ts';
import { TriangleAlert } from '#src/ui/late-icons.ts';
import { ToggleChip } from '#src/ui/toggle-chip.tsx';
import { at } from './map.ts';
import {
  isPublic,
  isWider,
  VISIBILITIES,
  visibilityOf,
  visibilityWords,
  type Visibility,
} from './visibility.ts';

export function PostComposer({ outgoing, onChange, identity, last }: ComposerProps) {
  const { t, i18n } = useLingui();
  const id = useId();
  const theirs = visibilityOf(at(last?.body, 'visibility')) ?? 'direct';
  const chosen = visibilityOf(outgoing.visibility) ?? theirs;
  const [wanted, setWanted] = useState<Visibility>();
  const name = identity.name.split(' ')[0] ?? identity.name;
  const choose = (visibility: Visibility) => {
    setWanted(undefined);
    onChange({ ...outgoing, visibility });
  };
  return (
    <div className="flex flex-col gap-1">
      <div role="group" aria-labelledby={id} className="flex flex-wrap items-center gap-0.5">
        <span id={id} className="text-meta text-ink-3 mr-1.5">
          {t`Who can read it`}
        </span>
        {VISIBILITIES.map((visibility) => {
          const words = i18n._(visibilityWords[visibility]);
          const Icon = isPublic(visibility) ? Globe : Lock;
          // Asked once: who has chosen to be wider is not asked again for less.
          const needsAsking = isWider(visibility, theirs) && isWider(visibility, chosen);
          return (
            <ToggleChip
              key={visibility}
              isOn={visibility === chosen}
              onChange={() => (needsAsking ? setWanted(visibility) : choose(visibility))}
              label={words}
            >
              <Icon aria-hidden className="icon-xs" />
              {words}
            </ToggleChip>
          );
        })}
      </div>
      {wanted ? (
        <div
          role="alert"
          className="rounded-2 bg-warn-soft text-meta text-ink flex flex-wrap items-center gap-2 px-2 py-1"
        >
          <span className="min-w-40 flex-1">
            <WhoReads visibility={wanted} name={name} />
          </span>
          <Button size="xs" onPress={() => setWanted(undefined)}>
            <Trans>Leave it</Trans>
          </Button>
          <Button size="xs" tone="danger" onPress={() => choose(wanted)}>
            {isPublic(wanted) ? <Trans>Answer in public</Trans> : <Trans>Answer to followers</Trans>}
          </Button>
        </div>
      ) : (
        isWider(chosen, theirs) && (
          <p role="status" className="text-meta text-warn-text flex items-start gap-1.5">
            <TriangleAlert aria-hidden className="icon-xs mt-0.5" />
            <span>
              <WhoReads visibility={chosen} name={name} />
            </span>
          </p>
        )
      )}
    </div>
  );
}

function WhoReads({ visibility, name }: { readonly visibility: Visibility; readonly name: string }) {
  if (visibility === 'public')
    return <Trans>{name} wrote to fewer people. Everybody will be able to read this, and find it.</Trans>;
  if (visibility === 'unlisted')
    return <Trans>{name} wrote to fewer people. Everybody who comes by will be able to read this.</Trans>;
  return <Trans>{name} wrote to fewer people. Everybody who follows us will be able to read this.</Trans>;
}

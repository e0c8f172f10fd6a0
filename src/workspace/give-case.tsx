// The story so far as the line on screen tells it, on its way to the next owner.
import { useLingui } from '#src/ui/use-lingui.tsx';
import { GiveDialog, type GiveDialogProps } from '#src/cases/give/give-dialog.tsx';
import { storyText } from '#src/cases/story/story-words.ts';
import { storySoFar } from '#src/cases/story/story.ts';
import type { Case } from '#src/desk/case.ts';
import type { UsableLine } from '#src/line/use-line.ts';
import { now } from '#src/lib/time.ts';
import { useCaseStory } from '#src/line/use-case-story.ts';
import { useChannelName } from './use-channel-name.ts';

export interface GiveCaseProps extends Omit<GiveDialogProps, 'story'> {
  readonly cases: readonly Case[];
  readonly line: UsableLine;
}

export function GiveCase({ cases, line, ...dialog }: GiveCaseProps) {
  const { i18n } = useLingui();
  const channelName = useChannelName();
  const { id, promises } = dialog.of;
  const { facts, missing, isComing, answeredAt } = useCaseStory(line, cases, id);
  const story = storySoFar(facts, { answeredAt });
  return (
    <GiveDialog
      {...dialog}
      story={storyText({ story, promises, missing, isComing }, { i18n, present: now(), channelName })}
    />
  );
}

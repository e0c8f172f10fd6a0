// The story so far of the case a customer is passed on with, as it goes along.
import { useLingui } from '#src/ui/use-lingui.tsx';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { customerCasesQuery } from '#src/cases/queries.ts';
import { storyText } from '#src/cases/story/story-words.ts';
import { storySoFar } from '#src/cases/story/story.ts';
import type { IdentitySet } from '#src/channels/channel.ts';
import { channelOf } from '#src/channels/registry.ts';
import type { Case } from '#src/desk/case.ts';
import type { Customer } from '#src/desk/customer.ts';
import { now } from '#src/lib/time.ts';
import { useCaseStory } from '#src/line/use-case-story.ts';
import { useLineStore } from '#src/line/use-line.ts';

const NONE: readonly Case[] = [];

export interface StoryAlong {
  readonly text: string;
  /** The case it joins; absent: a new one is opened. */
  readonly joins?: Case;
}

export function useStory({ id, name, keys }: Customer): StoryAlong {
  const { i18n } = useLingui();
  const { data: cases = NONE } = useQuery(customerCasesQuery(id));
  const joins = cases.find(({ state }) => state !== 'resolved');
  const identity = useMemo<IdentitySet>(() => ({ customerId: id, name, keys }), [id, name, keys]);
  const line = useLineStore(identity);
  const { facts, missing, isComing, answeredAt } = useCaseStory(line, cases, joins?.id);
  const story = storySoFar(facts, { answeredAt });
  const channelName = (channel: string) => {
    const label = channelOf(channel)?.label;
    return label ? i18n._(label) : channel;
  };
  const told = { story, promises: joins?.promises ?? [], missing, isComing };
  const text = storyText(told, { i18n, present: now(), channelName });
  return { text, ...(joins && { joins }) };
}

// The colleague who is writing a reply to this customer right now, if the desk still hears from them.
import { colleaguesNow } from '#src/cases/presence/standing.ts';
import { useColleagues } from '#src/cases/presence/use-colleagues.ts';
import type { Presence } from '#src/desk/presence.ts';
import { useNow } from '#src/ui/use-now.ts';
import { isReplyOn } from '../use-channel-name.ts';

export function useReplying(caseId: string): Presence | undefined {
  const present = useNow();
  const colleagues = useColleagues(caseId);
  return colleagues && colleaguesNow(colleagues, present).find(isReplying)?.presence;
}

/** Notes and calls are not written to the customer. */
const isReplying = ({ presence, standing }: ReturnType<typeof colleaguesNow>[number]): boolean =>
  standing === 'here' && presence.channel !== undefined && isReplyOn(presence.channel);

// The place beside a case's title for who else is there; what is drawn there comes when somebody is.
import { latePart } from '#src/ui/late-part.tsx';
import { useColleagues, useSitDown } from './use-colleagues.ts';

const ColleaguesHere = latePart(async () => (await import('./colleagues-here.tsx')).ColleaguesHere);

export interface OthersProps {
  readonly caseId: string;
  readonly channelName: (channel: string) => string;
  readonly isReply: (channel: string) => boolean;
}

/** Stands once on the screen of a case: with it, this person is there for others. */
export function Others({ caseId, ...channels }: OthersProps) {
  useSitDown(caseId);
  const colleagues = useColleagues(caseId);
  return colleagues && colleagues.list.items.length > 0 ? (
    <ColleaguesHere colleagues={colleagues} {...channels} />
  ) : null;
}

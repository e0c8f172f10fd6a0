// How something of ours stands. More than that it waits comes when there is something: until then it never stands there
// without a word.
import type { EchoState } from '#src/timeline/index.ts';
import { latePart } from '#src/ui/late-part.tsx';
import type { EchoFooterProps } from './echo-footer.tsx';
import { Waiting } from './waiting.tsx';

const isOnItsWay = ({ kind }: EchoState): boolean =>
  kind === 'held' || kind === 'waiting' || kind === 'sending';

export const LateEchoFooter = latePart<EchoFooterProps>(
  async () => (await import('./echo-footer.tsx')).EchoFooter,
  ({ echo }) => (isOnItsWay(echo) ? <Waiting /> : null),
);

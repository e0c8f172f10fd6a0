// Whether there is anything to be known before sending: the notices themselves are loaded when there is.
import type { ComposerState } from './use-composer.ts';

export const hasNotice = ({ isSaved, movesFrom, filesStayOn, meanwhile, draft }: ComposerState): boolean =>
  !isSaved ||
  movesFrom !== undefined ||
  filesStayOn !== undefined ||
  meanwhile !== undefined ||
  draft.other !== undefined;

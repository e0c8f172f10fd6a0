// Draws a postcard: who wrote, and the words.
import type { CardProps } from '#src/channels/channel.ts';

export const PostcardCard = ({ entry }: CardProps) => (
  <>
    <b>{entry.who}</b>
    <p className="text-words">{entry.summary}</p>
  </>
);

// What the composer says of itself: what the text is, what the button does, and why it is off.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { leftFor } from './obstacles.ts';
import type { ComposerOf, ComposerState } from './use-composer.ts';

export interface ComposerWords {
  /** Names the text for readers. */
  readonly label: string;
  readonly verb: string;
  /** Why the button is off, or what the words will become. */
  readonly hint: string;
}

export function useComposerWords(
  { of, customer }: Pick<ComposerOf, 'of' | 'customer'>,
  { way, obstacle, claims, draft, meanwhile, replying, isMine }: ComposerState,
): ComposerWords {
  const { t, i18n } = useLingui();
  const owner = of.owner?.givenName ?? '';
  const customerName = customer.givenName;
  const channelName = way ? i18n._(way.channel.label) : '';
  return { label: labelOf(), verb: verbOf(), hint: hintOf() };

  function labelOf(): string {
    if (way?.mode === 'note') return t`Internal note. ${customerName} cannot see this.`;
    return way?.mode === 'call' ? t`Note of the call` : t`Message to ${customerName} on ${channelName}`;
  }

  function verbOf(): string {
    if (obstacle?.kind === 'foreign') return t`Send, ${owner} owns this`;
    if (obstacle?.kind === 'elsewhere') return t`Read the newest`;
    if (meanwhile) return t`Read, send now`;
    if (isMine && replying) return t`Send anyway`;
    if (way?.mode === 'note') return t`Add note`;
    if (way?.mode === 'call') return t`Log call`;
    return claims ? t`Claim and send` : t`Send`;
  }

  function hintOf(): string {
    if (obstacle?.kind === 'looking')
      return t`You look through another role’s eyes: nothing is sent. Your words are kept.`;
    if (obstacle?.kind === 'foreign')
      return t`Only ${owner} answers ${customerName} here. You can write a note.`;
    if (obstacle?.kind === 'unclaimable')
      return t`Nobody owns this case, and you may not claim it. You can write a note.`;
    if (obstacle?.kind === 'off') return t`Nothing can be sent on ${channelName} any more. The text is kept.`;
    if (obstacle?.kind === 'files')
      return t`${channelName} takes no files. They stay here until you remove them.`;
    if (obstacle?.kind === 'not-read') return t`What was said last on ${channelName} is still being read.`;
    if (obstacle?.kind === 'elsewhere') return t`What was said last on ${channelName} has not been read yet.`;
    if (obstacle?.kind === 'too-long')
      return t`${plural(obstacle.by, { one: '# character too many', other: '# characters too many' })}. Nothing is cut off.`;
    if (obstacle?.kind === 'unfilled') {
      const place = `{{${obstacle.place}}}`;
      return t`Put something in the place of ${place} first.`;
    }
    if (isMine && replying) return t`${customerName} would get two answers`;
    if (way?.mode === 'reply' && of.state === 'resolved')
      return t`This case is resolved. An answer does not reopen it.`;
    const left = way ? leftFor(draft.values, way) : Infinity;
    if (left < (way?.channel.can.maxLength ?? 0) * 0.2)
      return t`${plural(left, { one: '# character left', other: '# characters left' })}`;
    if (way?.mode === 'note') return t`${customerName} cannot see this.`;
    return '';
  }
}

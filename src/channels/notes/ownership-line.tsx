// Who answers for the case now, from whom, and why in quotes.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { clockTime, dayName } from '#src/lib/format.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { ArrowRight } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import type { OwnershipBody } from './body.ts';
import type { RareActProps } from './rare-act.tsx';

const RareAct = latePart<RareActProps>(
  async () => (await import('./rare-act.tsx')).RareAct,
  ({ who }) => who,
);

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();

export interface OwnershipLineProps {
  readonly body: OwnershipBody;
  readonly who: string;
}

export function OwnershipLine({ body, who }: OwnershipLineProps) {
  const { t } = useLingui();
  const { from, to, reason, story, promisesAlong = 0 } = body;
  const shown = to ?? from ?? who;
  const line = (
    <p className="text-ink-2 flex min-w-0 items-start gap-1.5 leading-5">
      {from !== undefined && to !== undefined && (
        <>
          <Avatar initials={initials(from)} />
          <ArrowRight aria-hidden className="icon-s mt-[3px]" />
        </>
      )}
      {shown !== '' && <Avatar initials={initials(shown)} />}
      <span className="min-w-0 text-pretty">
        <span className="text-ink font-medium">
          <ActWords body={body} who={who} />
        </span>
        {reason !== '' && ` ${t`“${reason}”`}`}
        {promisesAlong > 0 && (
          <>
            {' '}
            <Plural value={promisesAlong} one="# promise goes along." other="# promises go along." />
          </>
        )}
      </span>
    </p>
  );
  if (story === undefined || story === '') return line;
  return (
    <>
      {line}
      <details className="text-ink-2 mt-0.5 pl-6">
        <summary className="w-fit cursor-pointer">
          <Trans>What went along</Trans>
        </summary>
        <p className="text-words mt-0.5 break-words whitespace-pre-wrap">{story}</p>
      </details>
    </>
  );
}

function ActWords({ body, who }: OwnershipLineProps) {
  switch (body.act) {
    case 'claimed':
      return <Trans>{who} claimed the case.</Trans>;
    case 'released':
      return <Trans>{who} released the case. Nobody owns it.</Trans>;
    case 'accepted':
    case 'assigned':
    case 'handed-over':
      return <Given body={body} who={who} />;
    case 'passed':
      return <Passed body={body} who={who} />;
    case 'resolved':
      return <Trans>{who} resolved the case.</Trans>;
    case 'reopened':
      return who === '' ? <Trans>The case is open again.</Trans> : <Trans>{who} reopened the case.</Trans>;
    case 'offered':
    case 'declined':
    case 'pulled-back':
    case 'asked':
    case 'kept':
    case 'given-back':
    case 'prioritised':
    case 'waiting':
    case 'wait-over':
    case 'undone':
      return <RareAct act={body.act} body={body} who={who} />;
  }
}

/** From one owner to the next: by the one who had it, by the one who has it now, or by somebody else. */
function Given({ body, who }: OwnershipLineProps) {
  const { act, from, to = who } = body;
  if (from === undefined)
    return (
      <Trans>
        {who} gave the case to {to}.
      </Trans>
    );
  if (act !== 'accepted' && who === to && from !== to)
    return (
      <Trans>
        {to} took over from {from}.
      </Trans>
    );
  return act === 'accepted' || who === from ? (
    <Trans>
      {from} handed over to {to}.
    </Trans>
  ) : (
    <Trans>
      {who} gave the case of {from} to {to}.
    </Trans>
  );
}

/** From the counter to the contact centre; while it is on its way nobody has said to whom and by when. */
function Passed({ body: { to, answerBy }, who }: OwnershipLineProps) {
  const { i18n } = useLingui();
  if (to === undefined || answerBy === undefined)
    return <Trans>{who} passes it to the contact centre.</Trans>;
  const by = `${dayName(answerBy, i18n.locale)} ${clockTime(answerBy, i18n.locale)}`;
  return (
    <Trans>
      {who} passed it on from the counter. {to} is in touch by {by}.
    </Trans>
  );
}

// What must be known before sending: moving the customer, a colleague's case, another tab's words, a full disk.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Customer } from '#src/desk/customer.ts';
import { inSentence } from '#src/cases/in-sentence.ts';
import { joined } from '#src/outbox/draft.ts';
import { Button } from '#src/ui/button.tsx';
import { isEmpty } from './obstacles.ts';
import { fromWhereTheyPart } from './where-they-part.ts';
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts';
import type { ComposerState } from './use-composer.ts';

export interface ComposerNoticesProps {
  readonly composer: ComposerState;
  readonly customer: Customer;
}

export function ComposerNotices({ composer, customer }: ComposerNoticesProps) {
  const { i18n } = useLingui();
  const { draft, way, movesFrom, isSaved, meanwhile, filesStayOn } = composer;
  const { other } = draft;
  const otherText =
    other &&
    (fromWhereTheyPart(other.text, draft.values.text) ||
      other.files?.map(({ name: file }) => file).join(', '));
  useAskBeforeLeaving(!isSaved && !isEmpty(draft.values));
  const { givenName: customerName, pronoun } = customer;
  const from = inSentence(movesFrom ? i18n._(movesFrom.label) : '', i18n.locale);
  const to = inSentence(way ? i18n._(way.channel.label) : '', i18n.locale);
  const left = filesStayOn ? i18n._(filesStayOn.label) : '';
  const name = way ? i18n._(way.channel.label) : '';
  return (
    <>
      {!isSaved && (
        <p role="alert" className="rounded-2 bg-danger-soft text-meta text-danger-text mx-2 mt-1.5 px-2 py-1">
          <Trans>Not saved on this device. Copy your text before you close this tab.</Trans>
        </p>
      )}
      {movesFrom && (
        <p className="text-meta text-ink-2 mx-3.5 mt-1.5">
          <Moves pronoun={pronoun} name={customerName} from={from} to={to} />
        </p>
      )}
      {filesStayOn && (
        <p role="status" className="text-meta text-ink-2 mx-3.5 mt-1.5">
          <Trans>
            Your files stay with your words on {left}: {name} takes none.
          </Trans>
        </p>
      )}
      {meanwhile && (
        <p role="status" className="rounded-2 bg-accent-soft text-meta text-ink mx-2 mt-1.5 px-2 py-1">
          {meanwhile.from === 'customer' ? (
            <Trans>
              <b>{customerName} wrote while you were typing.</b> Read it, then send.
            </Trans>
          ) : (
            <Trans>
              <b>{meanwhile.who} answered while you were typing.</b> Read it, then send.
            </Trans>
          )}
        </p>
      )}
      {other && (
        <div
          role="status"
          className="rounded-2 bg-warn-soft text-meta mx-2 mt-1.5 flex flex-wrap items-center gap-2 px-2 py-1"
        >
          <span className="line-clamp-3 min-w-0 flex-1 basis-52 break-words">
            <Trans>Another tab has a different text: {otherText}</Trans>
          </span>
          <span className="flex gap-2">
            <Button
              size="xs"
              onPress={() => {
                const text = other.text === draft.values.text ? '' : other.text;
                draft.change(joined(draft.values, { text, files: other.files }));
                draft.dropOther();
              }}
            >
              <Trans>Add it here</Trans>
            </Button>
            <Button size="xs" tone="quiet" onPress={draft.dropOther}>
              <Trans>Drop it</Trans>
            </Button>
          </span>
        </div>
      )}
    </>
  );
}

interface MovesProps {
  readonly pronoun: Customer['pronoun'];
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

function Moves({ pronoun, name, from, to }: MovesProps) {
  if (pronoun === 'he')
    return (
      <Trans>
        {name} is on {from} now. This moves him to {to}.
      </Trans>
    );
  if (pronoun === 'she')
    return (
      <Trans>
        {name} is on {from} now. This moves her to {to}.
      </Trans>
    );
  return (
    <Trans>
      {name} is on {from} now. This moves them to {to}.
    </Trans>
  );
}

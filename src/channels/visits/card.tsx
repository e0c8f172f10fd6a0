// A store visit on the line: where, served by whom, how long they waited, why they came, how it ended.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CardProps } from '#src/channels/channel.ts';
import { money, span } from '#src/lib/format.ts';
import { MINUTE } from '#src/lib/time.ts';
import { CardHead } from '#src/ui/card-head.tsx';
import { FactGrid, FactList, type FactItem } from '#src/ui/facts.tsx';
import { CircleDot } from '#src/ui/icons.ts';
import type { VisitBody } from './body.ts';
import { VisitItems } from './items.tsx';
import { WaitedTag, waitedLong } from './waited.tsx';
import { reasonWords } from './words.ts';

/** Longer outcomes get a row of their own instead of a column. */
const SHORT = 42;

export function VisitCard({ entry, customerName }: CardProps<VisitBody>) {
  const { body } = entry;
  return body.isLogged ? <LoggedVisit body={body} customerName={customerName} /> : <ToldVisit body={body} />;
}

/** A visit only the customer told us of. */
function ToldVisit({ body }: { readonly body: VisitBody }) {
  const words = body.outcome?.text ?? body.summary;
  return (
    <p className="text-ink-2 flex items-start gap-1.5 leading-5">
      <CircleDot aria-hidden className="icon-s text-ch mt-[3px]" />
      <span>
        <Trans>Visit to {body.store}, reported by the customer, not logged by the store.</Trans>
        {words !== '' && ` ${words}`}
      </span>
    </p>
  );
}

function LoggedVisit({ body, customerName }: { readonly body: VisitBody; readonly customerName: string }) {
  const { i18n, t } = useLingui();
  const { associate, waitedMin } = body;
  const isLong = waitedLong(body);
  const reason = { term: t`Reason`, value: body.reasonText ?? i18n._(reasonWords[body.reason]) };
  const outcomeText = body.outcome?.text ?? body.summary;
  const outcome = outcomeText !== '' && {
    term: t`Outcome`,
    value: <OutcomeWords body={body} text={outcomeText} />,
  };
  const notes = body.notes.map(({ who, text }, index) => ({
    term: index === 0 ? t`Note` : t`Note ${index + 1}`,
    value: t`${who}: ${text}`,
  }));
  const waited = waitedMin !== undefined &&
    !isLong && { term: t`Waited`, value: span(waitedMin * MINUTE, i18n.locale) };
  const isShort = !isLong && outcomeText.length <= SHORT && notes.length === 0;
  const items = body.items.length > 0 && { term: t`Items`, value: <VisitItems items={body.items} /> };
  return (
    <>
      <CardHead
        title={<Trans>Store visit</Trans>}
        details={[body.store, associate !== undefined && t`served by ${associate}`]}
        side={isLong ? <WaitedTag body={body} givenName={customerName.split(' ')[0] ?? ''} /> : undefined}
      />
      {isShort ? (
        <>
          <FactGrid items={present([reason, waited, outcome])} />
          {body.items.length > 0 && (
            <div className="mt-2">
              <VisitItems items={body.items} />
            </div>
          )}
        </>
      ) : (
        <FactList items={present([reason, waited, outcome, items, ...notes])} />
      )}
    </>
  );
}

/** The store's words; the sum it paid back in bold. */
function OutcomeWords({ body, text }: { readonly body: VisitBody; readonly text: string }) {
  const { i18n } = useLingui();
  const { outcome } = body;
  const sum = outcome?.amount && money(outcome.amount.minor, outcome.amount.currency, i18n.locale);
  if (sum === undefined) return text;
  const found = text.indexOf(sum);
  // Tills write only how it was paid.
  if (found === -1 && outcome?.kind === 'bought')
    return (
      <span className="num">
        <Trans>
          Bought, {sum} {text}
        </Trans>
      </span>
    );
  const cut = found === -1 || outcome?.kind !== 'refunded' ? 0 : found + sum.length;
  return (
    <span className="num">
      {cut > 0 && <b>{text.slice(0, cut)}</b>}
      {text.slice(cut)}
    </span>
  );
}

const present = (items: readonly (FactItem | false)[]): FactItem[] => items.filter((item) => item !== false);

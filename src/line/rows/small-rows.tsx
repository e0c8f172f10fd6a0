// The quiet marks of the line: silence, what is new, folded messages, the beginning.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronsUpDown } from '#src/ui/icons.ts';
import { clockTime, shortDate, span } from '#src/lib/format.ts';
import type {
  FoldRow as FoldRowData,
  SilenceRow as SilenceRowData,
  StartRow as StartRowData,
  UnreadRow as UnreadRowData,
} from '#src/timeline/index.ts';
import { channelColours } from '../channel-colour.ts';
import { useLineActions, useLineWords } from '../line-context.ts';
import { RowFrame } from './row-frame.tsx';

export function SilenceRow({ row }: { readonly row: SilenceRowData }) {
  const { i18n } = useLingui();
  const { presentAt } = useLineWords();
  const { locale } = i18n;
  return (
    <RowFrame line={row.line} mark="silence">
      <p className="text-meta text-ink-3 pt-4 pb-2.5">
        <b className="text-ink-2 mr-2 font-medium">
          <Trans>{span(row.to - row.from, locale)} without contact</Trans>
        </b>
        <Trans>
          {shortDate(row.from, locale, presentAt)} to {shortDate(row.to, locale, presentAt)}
        </Trans>
      </p>
    </RowFrame>
  );
}

export function UnreadRow({ row }: { readonly row: UnreadRowData }) {
  const { i18n } = useLingui();
  return (
    <RowFrame line={row.line} mark="plain">
      <p className="text-meta text-accent-text flex h-5 items-center gap-2 font-medium">
        <Trans>New since {clockTime(row.since, i18n.locale)}</Trans>
        <span className="bg-accent-line h-px flex-1" />
      </p>
    </RowFrame>
  );
}

export function FoldRow({ row }: { readonly row: FoldRowData }) {
  const { unfold } = useLineActions();
  const first = row.hidden[0];
  return (
    <RowFrame
      line={row.line}
      mark="plain"
      style={first ? channelColours(first.channel) : undefined}
      data={{ 'data-halo': 'inside', 'data-shape': 'bubble' }}
    >
      <button
        type="button"
        className="text-meta text-ink-3 hover:text-ink flex h-7 w-full cursor-pointer items-center gap-2"
        onClick={() => unfold(row.session)}
      >
        <ChevronsUpDown size={14} aria-hidden />
        <Plural value={row.hidden.length} one="# message more" other="# messages more" />
        <span className="bg-line-faint h-px flex-1" />
      </button>
    </RowFrame>
  );
}

export function StartRow({ row }: { readonly row: StartRowData }) {
  return (
    <RowFrame line={row.line} mark="plain">
      <p className="text-meta text-ink-3 py-2">
        <Trans>The beginning. Nothing older is known on any linked channel.</Trans>
      </p>
    </RowFrame>
  );
}

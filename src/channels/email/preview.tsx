// A mail as its reader will see it, in the frame every mail is shown in.
import { Trans, useLingui } from '@lingui/react/macro';
import { htmlOf } from '#src/lib/markdown.ts';
import { ForeignHtml } from '#src/ui/foreign-html.tsx';

export function Preview({ text }: { readonly text: string }) {
  const { t } = useLingui();
  const html = htmlOf(text);
  if (text.trim() === '')
    return (
      <p className="text-meta text-ink-3">
        <Trans>Nothing is written yet.</Trans>
      </p>
    );
  return (
    <div className="scroll-quiet rounded-2 border-line-faint max-h-40 border p-1">
      {html === undefined ? (
        <p className="text-words leading-5 whitespace-pre-line">{text}</p>
      ) : (
        <ForeignHtml html={html} title={t`Preview of the mail`} showImages={false} />
      )}
    </div>
  );
}

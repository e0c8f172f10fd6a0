// The words of a mail as its writer laid them out, in a frame of their own.
import { useLingui } from '@lingui/react/macro';
import { ForeignHtml } from '#src/ui/foreign-html.tsx';
import type { MailBody } from './body.ts';
import { useInlinePictures } from './use-inline-pictures.ts';

export interface HtmlWordsProps {
  readonly body: MailBody;
  readonly html: string;
  readonly name: string;
  readonly showsImages: boolean;
}

export function HtmlWords({ body, html, name, showsImages }: HtmlWordsProps) {
  const { t } = useLingui();
  const attached = useInlinePictures(body.files);
  return (
    <ForeignHtml html={html} title={t`Message by ${name}`} showImages={showsImages} attached={attached} />
  );
}

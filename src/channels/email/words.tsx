// The words of a mail: three lines at first, the whole of it when asked, what it quotes folded, foreign pictures blocked.
import { Plural, Trans } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { ImageOff, Quote } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import type { MailBody } from './body.ts';
import type { HtmlWordsProps } from './html-words.tsx';

export interface MailWordsProps {
  readonly body: MailBody;
  /** Who wrote it. */
  readonly name: string;
  readonly showsImages: boolean;
  readonly onShowImages: () => void;
  /** Stands between the words and what is held back: the attached files. */
  readonly children: ReactNode;
}

/** Longer texts are cut to three lines and can be unfolded. */
const FOLDED = 240;

export function MailWords({ body, name, showsImages, onShowImages, children }: MailWordsProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isLong = body.html !== undefined || body.text.length > FOLDED || body.text.split('\n').length > 3;
  return (
    <>
      <div id={id}>
        {isOpen && body.html !== undefined ? (
          <HtmlWords body={body} html={body.html} name={name} showsImages={showsImages} />
        ) : (
          <PlainWords body={body} isFolded={!isOpen} />
        )}
        {isOpen && body.isCut && (
          <p className="text-meta text-ink-3">
            <Trans>The mail server cut this message short.</Trans>
          </p>
        )}
      </div>
      {isLong && (
        <LinkButton
          aria-expanded={isOpen}
          aria-controls={id}
          onPress={() => setOpen(!isOpen)}
          className="mt-1"
        >
          {isOpen ? <Trans>Show less</Trans> : <Trans>Show the whole message</Trans>}
        </LinkButton>
      )}
      {children}
      {body.remoteImages > 0 && !showsImages && (
        <p className="rounded-2 bg-sunken text-meta text-ink-2 mt-2 flex items-center gap-1.5 px-2 py-[3px]">
          <ImageOff aria-hidden className="icon-s" />
          <span>
            <Plural
              value={body.remoteImages}
              one="# remote image blocked, so the sender cannot see that you opened this."
              other="# remote images blocked, so the sender cannot see that you opened this."
            />
          </span>
          <LinkButton
            className="ml-auto"
            onPress={() => {
              setOpen(true);
              onShowImages();
            }}
          >
            <Trans>Show once</Trans>
          </LinkButton>
        </p>
      )}
      {/* In the HTML the quotation stands where its writer put it. */}
      {body.quotedLines > 0 && !(isOpen && body.html !== undefined) && <Quoted body={body} />}
    </>
  );
}

function PlainWords({ body, isFolded = false }: { readonly body: MailBody; readonly isFolded?: boolean }) {
  return (
    <p
      className={`text-words leading-5 text-pretty break-words ${isFolded ? 'line-clamp-3' : 'whitespace-pre-line'}`}
    >
      {body.text}
    </p>
  );
}

const HtmlWords = latePart<HtmlWordsProps>(
  async () => (await import('./html-words.tsx')).HtmlWords,
  PlainWords,
);

function Quoted({ body }: { readonly body: MailBody }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { quotedLines } = body;
  return (
    <div className="border-line-strong text-meta text-ink-2 mt-1.5 border-l-2 pl-2">
      <LinkButton quiet aria-expanded={isOpen} aria-controls={id} onPress={() => setOpen(!isOpen)}>
        <Quote aria-hidden className="icon-s" />
        {isOpen ? (
          <Plural value={quotedLines} one="Quoted text, # line. Hide" other="Quoted text, # lines. Hide" />
        ) : (
          <Plural value={quotedLines} one="Quoted text, # line. Show" other="Quoted text, # lines. Show" />
        )}
      </LinkButton>
      <p id={id} hidden={!isOpen} className="break-words whitespace-pre-line">
        {body.quoted}
      </p>
    </div>
  );
}

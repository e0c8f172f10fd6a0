// Reads a stream of server-sent events as the HTML standard writes them: fields in lines, an empty line ends an event.

export interface SentEvent {
  /** `message` where the stream does not say. */
  readonly type: string;
  readonly data: string;
  /** The newest id in the stream so far; empty before the first. */
  readonly id: string;
}

const LINE_END = /\r\n|\n|\r/;

/** Calls for every whole event until the stream ends; rejects when it breaks. Events without data are not events. */
export async function readSentEvents(
  body: ReadableStream<BufferSource>,
  hear: (event: SentEvent) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let id = '';
  let type = '';
  let data: string[] = [];

  const take = (line: string) => {
    if (line === '') {
      if (data.length > 0) hear({ type: type === '' ? 'message' : type, data: data.join('\n'), id });
      type = '';
      data = [];
      return;
    }
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'data') data.push(value);
    else if (field === 'event') type = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
  };

  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split(LINE_END);
    rest = lines.pop() ?? '';
    // A carriage return at the very end may be half of a line's end.
    if (rest === '' && value.endsWith('\r')) rest = `${lines.pop() ?? ''}\r`;
    lines.forEach(take);
  }
}

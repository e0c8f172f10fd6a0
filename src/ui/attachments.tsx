// Files of a message. Most have none, so what draws them is loaded with the first that has some.
import { latePart } from './late-part.tsx';

export interface AttachedFile {
  readonly name: string;
  /** Media type as the sender claims it. */
  readonly type: string;
  /** Bytes; 0 when nobody says. */
  readonly size: number;
  /** Path at the gateway. */
  readonly path: string;
}

export interface AttachmentsProps {
  readonly files: readonly AttachedFile[];
}

const FileList = latePart<AttachmentsProps>(
  async () => (await import('./file-list.tsx')).FileList,
  // As tall as one row of them.
  () => <div className="mt-2 h-7" />,
);

export const Attachments = ({ files }: AttachmentsProps) =>
  files.length === 0 ? null : <FileList files={files} />;

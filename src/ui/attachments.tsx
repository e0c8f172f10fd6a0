// Files of a message. Most have none, so what draws them is loaded with the first that has some.
import { latePart } from './late-part.tsx';
import type { FileListProps } from './file-list.tsx';

export type { AttachedFile } from './file-list.tsx';

const FileList = latePart<FileListProps>(
  async () => (await import('./file-list.tsx')).FileList,
  // As tall as one row of them.
  () => <div className="mt-2 h-7" />,
);

export const Attachments = ({ files }: FileListProps) =>
  files.length === 0 ? null : <FileList files={files} />;

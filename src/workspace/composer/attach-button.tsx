// Picks files to send along.
import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Paperclip } from '#src/ui/icons.ts';

export function AttachButton({ onFiles }: { readonly onFiles: (from: HTMLInputElement) => void }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton icon={Paperclip} label={t`Attach files`} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          onFiles(target);
          // The same file may be picked again.
          target.value = '';
        }}
      />
    </>
  );
}

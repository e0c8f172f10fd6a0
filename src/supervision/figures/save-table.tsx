// A table of what is on screen as a file, at once or when the rest of it is here.
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { csvOf } from '#src/lib/csv.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Download } from '#src/ui/late-icons.ts';
import { saveFile } from '#src/ui/save-file.ts';

export interface Table {
  /** The file's, without its ending. */
  readonly name: string;
  /** Their head first. */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

export const useSaveTable = (table: () => Table | Promise<Table>) =>
  useMutation({
    mutationFn: async () => {
      const { name, rows } = await table();
      saveFile(new Blob([csvOf(rows)], { type: 'text/csv' }), `${name}.csv`);
    },
  });

/** Why there is no file. */
export function NotSaved({ className }: { readonly className?: string }) {
  return (
    <span role="alert" className={`text-danger-text ${className ?? ''}`}>
      <Trans>The table was not saved. Try again.</Trans>
    </span>
  );
}

export interface SaveTableProps {
  readonly title: string;
  readonly isDisabled?: boolean;
  readonly table: () => Table | Promise<Table>;
}

export function SaveTable({ title, isDisabled = false, table }: SaveTableProps) {
  const { t } = useLingui();
  const { mutate, isPending, isError } = useSaveTable(table);
  return (
    <>
      {isError ? <NotSaved /> : null}
      <IconButton
        size="sm"
        icon={Download}
        label={t`${title}: save as a table`}
        isDisabled={isDisabled || isPending}
        onPress={() => mutate()}
      />
    </>
  );
}

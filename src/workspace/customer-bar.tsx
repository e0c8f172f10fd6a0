// The bar above the line of a customer without a case: who it is, and the ways back.
import { useLingui } from '@lingui/react/macro';
import { IconButton } from '#src/ui/icon-button.tsx';
import { ChevronLeft, PanelRight } from '#src/ui/icons.ts';

export interface CustomerBarProps {
  readonly name: string;
  readonly onPanel: () => void;
  readonly onList: () => void;
}

export function CustomerBar({ name, onPanel, onList }: CustomerBarProps) {
  const { t } = useLingui();
  return (
    <header className="flex h-12 flex-none items-center gap-2.5 px-4 max-sm:px-2">
      <IconButton icon={ChevronLeft} label={t`Back to the list`} onPress={onList} className="md:hidden" />
      <h1 className="text-title min-w-0 truncate tracking-[-0.005em]">{name === '' ? ' ' : name}</h1>
      <span className="ml-auto">
        <IconButton icon={PanelRight} label={t`Customer`} onPress={onPanel} className="lg:hidden" />
      </span>
    </header>
  );
}

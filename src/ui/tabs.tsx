// Tabs over one panel. Names may carry a count.
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly count?: string;
}

export interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}

export function Tabs({ label, items, chosen, onChoose, children }: TabsProps) {
  return (
    <AriaTabs
      selectedKey={chosen}
      onSelectionChange={(key) => onChoose(String(key))}
      keyboardActivation="manual"
      className="flex min-h-0 flex-1 flex-col"
    >
      <TabList
        aria-label={label}
        className="border-line-faint mx-3 mt-2 flex flex-none [scrollbar-width:none] justify-between gap-1 overflow-x-auto border-b pb-px md:max-lg:mx-2.5"
      >
        {items.map(({ id, label: name, count }) => (
          <Tab
            key={id}
            id={id}
            className="text-meta text-ink-2 data-hovered:text-ink data-selected:border-accent data-selected:text-ink md:max-lg:text-micro -mb-px flex h-8 cursor-pointer items-center border-b-2 border-transparent font-medium whitespace-nowrap"
          >
            {name}
            {count === undefined ? null : (
              <span className="num font-regular text-ink-3 ml-[3px]">{count}</span>
            )}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={chosen} className="flex min-h-0 flex-1 flex-col outline-offset-[-2px]">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}

// On or off, at once.
import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';

export interface SwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

export function Switch({ isOn, onChange, isDisabled = false, children }: SwitchProps) {
  return (
    <AriaSwitch
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
      className="group rounded-1 text-meta text-ink-2 data-focus-visible:outline-focus inline-flex h-6.5 cursor-pointer items-center gap-1.5 font-medium outline-offset-2 data-focus-visible:outline-2"
    >
      <span
        aria-hidden
        className="bg-line-strong group-data-selected:bg-accent forced:border after:bg-surface group-data-selected:after:bg-on-solid relative h-3.5 w-6 flex-none rounded-full after:absolute after:top-0.5 after:left-0.5 after:size-2.5 after:rounded-full group-data-selected:after:left-3"
      />
      {children}
    </AriaSwitch>
  );
}

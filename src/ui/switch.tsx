// On or off, at once.
import type { ReactNode } from 'react';

export interface SwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

export function Switch({ isOn, onChange, isDisabled = false, children }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      disabled={isDisabled}
      onClick={() => onChange(!isOn)}
      className="group rounded-1 text-meta text-ink-2 inline-flex h-6.5 items-center gap-1.5 font-medium"
    >
      <span
        aria-hidden
        className="bg-line-strong group-aria-checked:bg-accent forced:border after:bg-surface group-aria-checked:after:bg-on-solid forced:after:bg-[ButtonText] relative h-3.5 w-6 flex-none rounded-full after:absolute after:top-0.5 after:left-0.5 after:size-2.5 after:rounded-full group-aria-checked:after:left-3"
      />
      {children}
    </button>
  );
}

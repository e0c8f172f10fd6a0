// A box to tick, with its words.
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { Check } from './icons.ts';

export interface CheckBoxProps {
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly label?: string;
  readonly children?: ReactNode;
}

export function CheckBox({ isTicked, onChange, isDisabled = false, label, children }: CheckBoxProps) {
  return (
    <AriaCheckbox
      isSelected={isTicked}
      onChange={onChange}
      isDisabled={isDisabled}
      aria-label={label}
      className="group inline-flex cursor-pointer items-start gap-2 data-disabled:cursor-default"
    >
      <span
        aria-hidden
        className="rounded-1 border-line-strong group-data-focus-visible:outline-focus group-data-selected:border-ok group-data-selected:bg-ok-soft group-data-selected:text-ok-text mt-0.5 grid size-4 flex-none place-items-center border-[1.5px] outline-offset-2 group-data-focus-visible:outline-2"
      >
        {isTicked ? <Check className="icon-xs" /> : null}
      </span>
      {children}
    </AriaCheckbox>
  );
}

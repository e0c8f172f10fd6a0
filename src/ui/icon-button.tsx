// A button that shows one icon; its name is in the tooltip and for readers.
import { Button, type ButtonProps } from './button.tsx';
import type { LucideIcon } from './icons.ts';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'square' | 'aria-label'> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** The key that does the same, shown after the name. */
  readonly keys?: string | undefined;
}

export function IconButton({
  icon: Icon,
  label,
  keys,
  size = 'sm',
  tone = 'quiet',
  ...rest
}: IconButtonProps) {
  const name = keys ? `${label} (${keys})` : label;
  return (
    <Tooltip text={name}>
      <Button {...rest} size={size} tone={tone} square aria-label={name}>
        <Icon aria-hidden className={size === 'xs' ? 'icon-s' : 'icon-m'} />
      </Button>
    </Tooltip>
  );
}

// A dialog in the middle, or a drawer from the right. Focus goes in, stays, and returns; Esc closes.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import { X } from './icons.ts';

export interface DialogProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly foot?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  /** Does not close by a click outside: an answer is needed. */
  readonly role?: 'dialog' | 'alertdialog';
}

const SCRIM = 'fixed inset-0 z-40 flex bg-scrim';

export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  foot,
  width = 'narrow',
  role = 'dialog',
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable={role === 'dialog'}
      className={cx(SCRIM, 'items-start justify-center p-4 pt-[12vh]')}
    >
      <Modal
        className={cx(
          'max-h-full w-full overflow-auto rounded-4 border border-line bg-overlay shadow-3',
          width === 'narrow' ? 'max-w-110' : 'max-w-190',
        )}
      >
        <AriaDialog role={role} className="px-4 pt-3.5 pb-4 outline-none">
          <Heading slot="title" className="text-title">
            {title}
          </Heading>
          {children}
          {foot === undefined ? null : <div className="mt-3.5 flex flex-wrap justify-end gap-2">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface DrawerProps {
  readonly title: string;
  /** Names the close button. */
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Drawer({ title, closeLabel, isOpen, onClose, children }: DrawerProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
      className={cx(SCRIM, 'justify-end')}
    >
      <Modal className="border-line bg-canvas shadow-3 h-full w-[min(340px,100vw)] border-l">
        <AriaDialog className="flex h-full flex-col outline-none">
          <div className="flex h-12 flex-none items-center gap-2 pr-2 pl-4">
            <Heading slot="title" className="text-title flex-1">
              {title}
            </Heading>
            <IconButton icon={X} label={closeLabel} onPress={onClose} />
          </div>
          <div className="scroll-quiet min-h-0 flex-1">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

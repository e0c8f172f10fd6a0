// A dialog in the middle, or a drawer from the right. Focus goes in, stays, and returns; Esc closes.
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
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

export function Dialog({ isOpen, ...dialog }: DialogProps) {
  return isOpen ? <Box {...dialog} /> : null;
}

function Box({ title, onClose, children, foot, width = 'narrow', role }: Omit<DialogProps, 'isOpen'>) {
  const titleId = useId();
  return (
    <Modal
      titleId={titleId}
      role={role}
      onClose={onClose}
      className={cx(
        'mx-auto mt-[12vh] max-h-[calc(88vh-16px)] w-[calc(100vw-32px)] rounded-4 border border-line px-4 pt-3.5 pb-4',
        width === 'narrow' ? 'max-w-110' : 'max-w-190',
      )}
    >
      <h2 id={titleId} className="text-title">
        {title}
      </h2>
      {children}
      {foot === undefined ? null : <div className="mt-3.5 flex flex-wrap justify-end gap-2">{foot}</div>}
    </Modal>
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

export function Drawer({ isOpen, ...drawer }: DrawerProps) {
  return isOpen ? <Side {...drawer} /> : null;
}

function Side({ title, closeLabel, onClose, children }: Omit<DrawerProps, 'isOpen'>) {
  const titleId = useId();
  return (
    <Modal
      titleId={titleId}
      onClose={onClose}
      className="border-line ml-auto h-full max-h-none w-[min(340px,100vw)] border-l"
    >
      <div className="flex h-full flex-col">
        <div className="flex h-12 flex-none items-center gap-2 pr-2 pl-4">
          <h2 id={titleId} className="text-title flex-1">
            {title}
          </h2>
          <IconButton icon={X} label={closeLabel} onPress={onClose} />
        </div>
        <div className="scroll-quiet min-h-0 flex-1">{children}</div>
      </div>
    </Modal>
  );
}

interface ModalProps {
  readonly titleId: string;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly onClose: () => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** The browser's own modal: on top of everything, the rest out of reach, the focus back where it was. */
function Modal({ titleId, role = 'dialog', onClose, className, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const pressedOutside = useRef(false);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Nothing is chosen beforehand: Enter must not answer a question nobody has read.
    inside.current?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={titleId}
      // Whether it closes is the caller's to say, so the browser is never let to.
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => (pressedOutside.current = event.target === dialog.current)}
      onClick={(event) => {
        if (role === 'dialog' && pressedOutside.current && event.target === dialog.current) onClose();
      }}
      className="backdrop:bg-scrim m-0 size-full max-h-none max-w-none bg-transparent text-base"
    >
      <div
        ref={inside}
        tabIndex={-1}
        className={cx('bg-overlay text-ink shadow-3 overflow-auto outline-none', className)}
      >
        {children}
      </div>
    </dialog>
  );
}

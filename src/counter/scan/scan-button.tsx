// Opens the camera to read a card, an order or a receipt. Without a reader in the browser there is no button.
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ScanBarcode } from '#src/ui/late-icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { CounterButton } from '../counter-button.tsx';
import { canScan } from './camera.ts';

const Scanner = latePart(async () => (await import('./scanner.tsx')).Scanner);

export function ScanButton({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (!canScan()) return null;
  return (
    <>
      <CounterButton
        aria-label={t`Scan with the camera`}
        onPress={() => setOpen(true)}
        className="h-14 w-14 px-0! max-sm:h-12 max-sm:w-12"
      >
        <ScanBarcode aria-hidden className="icon-l" />
      </CounterButton>
      {isOpen ? (
        <Scanner
          onClose={() => setOpen(false)}
          onCode={(code) => {
            setOpen(false);
            onCode(code);
          }}
        />
      ) : null}
    </>
  );
}

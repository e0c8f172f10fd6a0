// The camera's picture until it shows a code; or why there is none, and what to do instead.
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { CounterButton } from '../counter-button.tsx';
import { Sheet } from '../sheet.tsx';
import { scan, type CameraTrouble } from './camera.ts';

export interface ScannerProps {
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}

export function Scanner({ onCode, onClose }: ScannerProps) {
  const { t } = useLingui();
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<CameraTrouble>();
  const found = useEffectEvent(onCode);
  const isLooking = trouble === undefined;
  useEffect(() => {
    if (!isLooking || !video.current) return;
    return scan(video.current, { onCode: (code) => found(code), onTrouble: setTrouble });
  }, [isLooking]);
  return (
    <Sheet title={<Trans>Scan a card, an order or a receipt</Trans>} onClose={onClose}>
      {trouble === undefined ? (
        <>
          <video
            ref={video}
            aria-label={t`Picture of the camera`}
            playsInline
            muted
            className="bg-sunken rounded-4 aspect-4/3 max-h-[50vh] w-full object-cover"
          />
          <p role="status" className="text-ink-2">
            <Trans>Hold the code into the picture. Nothing is recorded.</Trans>
          </p>
        </>
      ) : (
        <div role="alert">
          <p>
            <Why trouble={trouble} />
          </p>
          <p className="text-ink-2 mt-1">
            <Trans>A hand scanner works too, and so does typing the number.</Trans>
          </p>
          <CounterButton className="mt-3" onPress={() => setTrouble(undefined)}>
            <Trans>Try again</Trans>
          </CounterButton>
        </div>
      )}
    </Sheet>
  );
}

function Why({ trouble }: { readonly trouble: CameraTrouble }) {
  if (trouble === 'refused')
    return <Trans>This page may not use the camera. Allow it in the settings of the browser.</Trans>;
  if (trouble === 'none') return <Trans>This device has no camera.</Trans>;
  if (trouble === 'busy') return <Trans>Another program is using the camera.</Trans>;
  return <Trans>The camera did not start.</Trans>;
}

// Parts of the screen that are loaded when they are first drawn. Where one cannot be had it says so, and nothing else
// on the screen is hurt.
import { Trans } from '@lingui/react/macro';
import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { Button } from './button.tsx';
import { CircleAlert } from './icons.ts';
import { Strip } from './strip.tsx';

/** A component that stands for the one `load` brings: `Meanwhile` until it is there, at once when it is. */
export function latePart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile?: ComponentType<P>,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function LatePart(props: P) {
    const [Part, setPart] = useState(() => loaded);
    const [isMissing, setMissing] = useState(false);
    const fetchPart = useCallback(async () => {
      setMissing(false);
      try {
        loaded = await load();
        setPart(() => loaded);
      } catch {
        setMissing(true);
      }
    }, []);
    useEffect(() => {
      // Another one of its kind may have brought it between drawing and now.
      if (loaded) setPart(() => loaded);
      else void fetchPart();
    }, [fetchPart]);
    if (Part) return <Part {...props} />;
    return (
      <>
        {Meanwhile ? <Meanwhile {...props} /> : null}
        {isMissing ? <Missing onAgain={() => void fetchPart()} /> : null}
      </>
    );
  };
}

const show = (corner: HTMLElement | null) => corner?.showPopover();

function Missing({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div
      ref={show}
      popover="manual"
      className="rounded-3 border-line text-ink shadow-3 inset-auto right-4 bottom-4 w-[min(420px,calc(100vw-32px))] overflow-hidden border"
    >
      <Strip
        tone="warn"
        icon={CircleAlert}
        title={<Trans>This part did not load.</Trans>}
        actions={
          <Button size="sm" onPress={onAgain}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>Nothing is lost. It may be the connection.</Trans>
      </Strip>
    </div>
  );
}

// Figures never jump under the reader: when something happened that may change them, it is said, and they are counted
// again when the reader likes.
import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { subscribe } from '#src/lib/events.ts';
import { Button } from '#src/ui/button.tsx';
import { RotateCw } from '#src/ui/icons.ts';

export function News() {
  const client = useQueryClient();
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    const hear = () => setOld(true);
    const stops = [subscribe('case.changed', hear), subscribe('customer.changed', hear)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const show = () => {
    setOld(false);
    void client.invalidateQueries({ queryKey: ['figures'] });
  };
  return (
    <span role="status">
      {isOld ? (
        <Button size="sm" tone="quiet" onPress={show}>
          <RotateCw aria-hidden className="icon-s" />
          <Trans>New numbers, show</Trans>
        </Button>
      ) : null}
    </span>
  );
}

// The world's own time: what it shows, and jumps ahead.
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { clockTime, dayName } from '#src/lib/format.ts';
import { DAY, HOUR, MINUTE } from '#src/lib/time.ts';
import { Button } from '#src/ui/button.tsx';
import { Switch } from '#src/ui/switch.tsx';
import { useNow } from '#src/ui/use-now.ts';
import type { Backstage } from './backstage.ts';

export function ClockControls({ backstage }: { readonly backstage: Backstage }) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const present = useNow(1000);
  const { data } = useQuery({
    queryKey: ['backstage', 'clock'],
    queryFn: () => backstage.clock(),
    staleTime: 0,
  });
  const order = (what: Parameters<Backstage['clock']>[0]) =>
    void backstage.clock(what).then(() => client.invalidateQueries({ queryKey: ['backstage'] }));
  const jumps: readonly (readonly [string, number])[] = [
    [t`15 minutes on`, 15 * MINUTE],
    [t`An hour on`, HOUR],
    [t`A day on`, DAY],
  ];
  return (
    <section aria-labelledby="clock" className="mt-4">
      <h3 id="clock" className="flex">
        <Trans>The world’s clock</Trans>
        <span className="num font-regular text-ink-2 ml-auto">
          {dayName(present, i18n.locale)}, {clockTime(present, i18n.locale)}
        </span>
      </h3>
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        {jumps.map(([label, by]) => (
          <Button key={label} size="sm" onPress={() => order({ by })}>
            {label}
          </Button>
        ))}
      </div>
      <div className="mt-1.5">
        <Switch isOn={data?.frozen ?? false} onChange={(freeze) => order({ freeze })}>
          <Trans>Stand still</Trans>
        </Switch>
      </div>
    </section>
  );
}

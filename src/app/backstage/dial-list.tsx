// One dial a back end.
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { channelOf } from '#src/channels/registry.ts';
import { Button } from '#src/ui/button.tsx';
import { Cable, ChevronDown } from '#src/ui/icons.ts';
import { Menu } from '#src/ui/menu.tsx';
import type { Backstage, Dials, Fault } from './backstage.ts';

const FAULTS: Readonly<Record<Fault, MessageDescriptor>> = {
  healthy: msg`Healthy`,
  slow: msg`Slow`,
  '429': msg`Too many requests`,
  '500': msg`Fails`,
  timeout: msg`Never answers`,
  'commits-then-fails': msg`Commits, then fails`,
  malformed: msg`One bad record a page`,
  truncated: msg`Stops half-way`,
  'html-200': msg`HTML instead of data`,
  offline: msg`Offline`,
};
const faults = Object.keys(FAULTS) as readonly Fault[];

export function DialList({ backstage }: { readonly backstage: Backstage }) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const { data: dials = {} } = useQuery<Dials>({
    queryKey: ['backstage', 'dials'],
    queryFn: () => backstage.dials(),
    staleTime: 0,
  });
  const ids = Object.keys(dials);
  const turn = (id: string, fault: Fault) =>
    void backstage.dial(id, fault).then(() => client.invalidateQueries({ queryKey: ['backstage'] }));
  return (
    <section aria-labelledby="dials" className="mt-4">
      <h3 id="dials">
        <Trans>Back ends</Trans>
      </h3>
      <ul className="mt-1">
        {ids.map((id) => {
          const channel = channelOf(id);
          const name = channel ? i18n._(channel.label) : t`Desk`;
          const Icon = channel?.icon ?? Cable;
          const fault = dials[id]?.fault ?? 'healthy';
          return (
            <li key={id} data-ch={id} className="flex min-h-8 items-center gap-2">
              <Icon aria-hidden className="icon-s text-ch" />
              <span className="flex-1">{name}</span>
              <Menu
                label={t`What ${name} does`}
                trigger={
                  <Button
                    size="xs"
                    tone={fault === 'healthy' ? 'quiet' : 'danger'}
                    aria-label={t`${i18n._(FAULTS[fault])}: ${name}`}
                  >
                    {i18n._(FAULTS[fault])}
                    <ChevronDown aria-hidden className="icon-xs" />
                  </Button>
                }
                groups={[
                  {
                    items: faults.map((one) => ({
                      id: one,
                      label: i18n._(FAULTS[one]),
                      chosen: one === fault,
                      onAction: () => turn(id, one),
                    })),
                  },
                ]}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

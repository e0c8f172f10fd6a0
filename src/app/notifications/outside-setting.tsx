// Whether this browser tells of news while one looks elsewhere. Asked for here, by the person, and said plainly.
import { Trans, useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import { useMe } from '#src/staff/use-me.ts';
import { Switch } from '#src/ui/switch.tsx';
import { askForPermission, onOutside, outside, permission, setOutside } from './outside.ts';

export function OutsideSetting() {
  const { t } = useLingui();
  const { id } = useMe();
  const how = useSyncExternalStore(onOutside, () => outside(id));
  const allowed = useSyncExternalStore(onOutside, permission);
  const isOn = how !== 'off' && allowed === 'granted';
  const turn = async (on: boolean) => {
    if (on && allowed !== 'granted' && (await askForPermission()) !== 'granted') return;
    setOutside(id, on ? 'plain' : 'off');
  };
  return (
    <section aria-label={t`Outside this window`} className="border-line-faint mt-2 border-t px-4 py-3">
      <Switch
        isOn={isOn}
        isDisabled={allowed === 'denied' || allowed === 'none'}
        onChange={(on) => void turn(on)}
      >
        <Trans>Also tell me outside this window</Trans>
      </Switch>
      {isOn ? (
        <div>
          <Switch isOn={how === 'named'} onChange={(on) => setOutside(id, on ? 'named' : 'plain')}>
            <Trans>With the customer’s name</Trans>
          </Switch>
        </div>
      ) : null}
      <p className="text-meta text-ink-3 mt-1">
        {allowed === 'none' ? (
          <Trans>This browser cannot do that.</Trans>
        ) : allowed === 'denied' ? (
          <Trans>This browser was told not to. Its own settings for this site change that.</Trans>
        ) : isOn ? (
          <Trans>Without a sound, and never with what a customer wrote.</Trans>
        ) : (
          <Trans>The browser asks you once. It says that there is something new, never what.</Trans>
        )}
      </p>
    </section>
  );
}

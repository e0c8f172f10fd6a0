// Around every screen: who is signed in, the rail, and what concerns the whole program.
import { useSessionStore } from '#src/staff/session-store.ts';
import { Announcer } from '#src/ui/announce.tsx';
import { Tips } from '#src/ui/tooltip.tsx';
import { useMedia } from '#src/ui/use-media.ts';
import { OutboxProvider } from '../outbox-provider.tsx';
import { routes } from '../routes.tsx';
import { CurrentScreen } from '../routing/router.tsx';
import { SignIn } from '../sign-in/sign-in.tsx';
import { SignInAgain } from '../sign-in/sign-in-again.tsx';
import { useDirectSignIn } from '../sign-in/use-direct-sign-in.ts';
import { BottomBar, Rail } from './rail.tsx';
import { NotFound } from './not-found.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { ScreenFailed } from './screen-failed.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { ShortcutHelp } from '../shortcuts/shortcut-help.tsx';
import { usePersonalStart } from './use-personal-start.ts';

export function Shell() {
  const session = useSessionStore((state) => state.session);
  const direct = useDirectSignIn();
  if (direct.isUnderWay) return null;
  return (
    <>
      {session ? (
        <SignedIn key={session.staff.id} staffId={session.staff.id} />
      ) : (
        <SignIn failure={direct.failure} />
      )}
      <Announcer />
      <Tips />
    </>
  );
}

function SignedIn({ staffId }: { readonly staffId: string }) {
  usePersonalStart(staffId);
  const shortcuts = useShortcuts();
  const isPhone = useMedia('(width < 640px)');
  return (
    <OutboxProvider staffId={staffId}>
      <div className="flex h-full overflow-hidden max-sm:flex-col">
        {isPhone ? null : <Rail onHelp={shortcuts.openHelp} />}
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <OfflineStrip />
          <CurrentScreen routes={routes} nowhere={<NotFound />} Failed={ScreenFailed} />
        </div>
        {isPhone ? <BottomBar onHelp={shortcuts.openHelp} /> : null}
        <ShortcutHelp {...shortcuts} />
        <SignInAgain />
      </div>
    </OutboxProvider>
  );
}

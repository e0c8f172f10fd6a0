// Around every screen: who is signed in, the rail, and what concerns the whole program.
import { useEffect } from 'react';
import { useSessionStore } from '#src/staff/session-store.ts';
import { useSeeingAs } from '#src/staff/use-me.ts';
import { Announcer } from '#src/ui/announce.tsx';
import { keepFocus } from '#src/ui/kept-focus.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Tips } from '#src/ui/tooltip.tsx';
import { useMedia } from '#src/ui/use-media.ts';
import { OutboxProvider } from '../outbox-provider.tsx';
import { routes } from '../routes.tsx';
import { CurrentScreen, useAddress } from '../routing/router.tsx';
import { useDirectSignIn } from '../sign-in/use-direct-sign-in.ts';
import { BottomBar, Rail } from './rail.tsx';
import { NotFound } from './not-found.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { ScreenFailed } from './screen-failed.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { usePersonalStart } from './use-personal-start.ts';

const SignIn = latePart(async () => (await import('../sign-in/sign-in.tsx')).SignIn);
const SignInAgain = latePart(async () => (await import('../sign-in/sign-in-again.tsx')).SignInAgain);
const SeeingStrip = latePart(async () => (await import('./seeing-strip.tsx')).SeeingStrip);
const Palette = latePart(async () => (await import('../shortcuts/palette.tsx')).Palette);
const ShortcutHelp = latePart(async () => (await import('../shortcuts/shortcut-help.tsx')).ShortcutHelp);

export function Shell() {
  const session = useSessionStore((state) => state.session);
  const isLeaving = useSessionStore((state) => state.isLeaving);
  const direct = useDirectSignIn();
  useEffect(keepFocus, []);
  if (direct.isUnderWay || isLeaving) return null;
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
  const shortcuts = useShortcuts(staffId);
  const isSessionOver = useSessionStore((state) => state.isOver);
  const seeingAs = useSeeingAs();
  const isPhone = useMedia('(width < 640px)');
  // The counter has the whole screen for itself.
  const { path } = useAddress();
  const isAtCounter = path.startsWith('/counter');
  return (
    <OutboxProvider staffId={staffId}>
      <div className="flex h-full overflow-hidden max-sm:flex-col">
        {isPhone || isAtCounter ? null : <Rail onHelp={shortcuts.openHelp} />}
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          {seeingAs ? <SeeingStrip seeingAs={seeingAs} /> : null}
          {isAtCounter ? null : <OfflineStrip atCase={path.startsWith('/cases')} />}
          <CurrentScreen routes={routes} nowhere={<NotFound />} Failed={ScreenFailed} />
        </div>
        {isPhone && !isAtCounter ? <BottomBar onHelp={shortcuts.openHelp} /> : null}
        {shortcuts.isPaletteOpen ? <Palette onClose={shortcuts.closePalette} /> : null}
        {shortcuts.isHelpOpen ? <ShortcutHelp onClose={shortcuts.closeHelp} /> : null}
        {isSessionOver ? <SignInAgain /> : null}
      </div>
    </OutboxProvider>
  );
}

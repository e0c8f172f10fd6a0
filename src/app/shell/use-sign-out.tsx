// Signing out: this person's key and everything sealed with it go from the device, so what has not left is named first.
import { useState, type ReactNode } from 'react';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { signOut } from '#src/staff/session.ts';
import { useMe } from '#src/staff/use-me.ts';
import { latePart } from '#src/ui/late-part.tsx';
import type { Unsent } from './unsent-question.tsx';

const UnsentQuestion = latePart(async () => (await import('./unsent-question.tsx')).UnsentQuestion);

export function useSignOut(): { readonly leave: () => void; readonly question: ReactNode } {
  const outbox = useOutbox();
  const me = useMe();
  const [unsent, setUnsent] = useState<Unsent>();

  const go = async () => {
    setUnsent(undefined);
    const { forgetOutbox } = await import('../open-outbox.ts');
    await signOut(() => forgetOutbox(me.id));
  };
  const leave = async () => {
    const sends = outbox?.state().sends.filter(({ state }) => state !== 'sent').length ?? 0;
    const drafts = (await outbox?.drafts.count().catch(() => 0)) ?? 0;
    if (sends + drafts > 0) setUnsent({ sends, drafts });
    else await go();
  };

  const question = unsent && (
    <UnsentQuestion {...unsent} onLeave={() => void go()} onStay={() => setUnsent(undefined)} />
  );
  return { leave: () => void leave(), question };
}

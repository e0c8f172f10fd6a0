// What concerns this person while they were looking elsewhere: by case, newest first, until they have read it.
import { Trans, useLingui } from '@lingui/react/macro';
import { dayAndClock } from '#src/cases/due/due-words.ts';
import type { Notification } from '#src/desk/notifications.ts';
import { failureOf } from '#src/lib/result.ts';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { Drawer } from '#src/ui/dialog.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { Bell, Check, CircleAlert } from '#src/ui/icons.ts';
import { OwnLink } from '#src/ui/own-link.tsx';
import { Strip } from '#src/ui/strip.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { go, hrefOf } from '../routing/address.ts';
import { useIsLooking, useMe } from '#src/staff/use-me.ts';
import { caseAt, counterLineAt, FEEDBACK, reviewAt } from '../screens/addresses.ts';
import type { CaseGroup } from './by-case.ts';
import { OutsideSetting } from './outside-setting.tsx';
import { useNotifications } from './use-notifications.ts';
import { useNotificationWords } from './words.ts';

export function Centre({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const isLooking = useIsLooking();
  const failureWords = useFailureWords();
  const { groups, newest, unread, list, markRead, isNotMarked } = useNotifications();
  const open = (one: Notification) => {
    if (one.readAt === undefined && !isLooking) markRead({ ids: [one.id] });
    onClose();
  };
  return (
    <Drawer title={t`Notifications`} closeLabel={t`Close`} isOpen onClose={onClose}>
      {list.error ? (
        <Strip
          tone="danger"
          icon={CircleAlert}
          title={<Trans>Notifications did not load.</Trans>}
          actions={
            <Button size="sm" onPress={() => void list.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {failureWords(failureOf(list.error))}
        </Strip>
      ) : null}
      {isNotMarked ? (
        <p role="alert" className="text-meta text-danger-text px-4 py-1">
          <Trans>That could not be marked as read. It stays as it was.</Trans>
        </p>
      ) : null}
      {unread > 0 && newest !== undefined ? (
        <div className="flex items-center px-4 pt-1 pb-2">
          <span className="num text-meta text-ink-2">
            <Trans>{unread} unread</Trans>
          </span>
          <Button
            size="sm"
            className="ml-auto"
            isDisabled={isLooking}
            onPress={() => markRead({ until: newest })}
          >
            <Check aria-hidden className="icon-s" />
            <Trans>Mark all as read</Trans>
          </Button>
        </div>
      ) : null}
      {list.data && groups.length === 0 ? (
        <Blank icon={Bell} title={<Trans>Nothing has happened yet</Trans>}>
          <Trans>You are told here of your cases and of those you follow.</Trans>
        </Blank>
      ) : null}
      {groups.map((group) => (
        <Group key={group.caseId} group={group} onOpen={open} onRead={(id) => markRead({ ids: [id] })} />
      ))}
      {list.hasNextPage ? (
        <div className="px-4 py-2">
          <Button size="sm" isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            <Trans>Show older</Trans>
          </Button>
        </div>
      ) : null}
      <OutsideSetting />
    </Drawer>
  );
}

interface GroupProps {
  readonly group: CaseGroup;
  readonly onOpen: (one: Notification) => void;
  readonly onRead: (id: string) => void;
}

function Group({ group: { caseId, subject, customer, items }, onOpen, onRead }: GroupProps) {
  const headingId = `told-${caseId}`;
  return (
    <section aria-labelledby={headingId} className="border-line-faint border-t px-4 py-2">
      <h3 id={headingId} className="truncate">
        {customer} <span className="text-ink-3 font-normal">{subject}</span>
      </h3>
      <ul className="-mx-2">
        {items.map((one) => (
          <Item key={one.id} one={one} onOpen={() => onOpen(one)} onRead={() => onRead(one.id)} />
        ))}
      </ul>
    </section>
  );
}

/** Where one reads what it is about; whoever serves in a shop does so at its counter. */
function hrefOfNotification(
  { kind, case: on, customer, entryId, at }: Notification,
  isInShop: boolean,
): string {
  if (kind === 'feedback-given') return hrefOf(FEEDBACK);
  if (kind === 'feedback-answered') return hrefOf(reviewAt(on.id));
  return hrefOf(isInShop ? counterLineAt(customer.id) : caseAt(on.id), entryId === undefined ? {} : { at });
}

interface ItemProps {
  readonly one: Notification;
  readonly onOpen: () => void;
  readonly onRead: () => void;
}

function Item({ one, onOpen, onRead }: ItemProps) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const href = hrefOfNotification(one, me.store !== undefined);
  const words = useNotificationWords()(one);
  const present = useNow();
  const isUnread = one.readAt === undefined;
  const at = dayAndClock(Date.parse(one.at), present, i18n.locale);
  return (
    <li className="hover:bg-hover rounded-2 flex items-start gap-2 px-2 py-1">
      <span
        aria-hidden
        className={isUnread ? 'bg-accent mt-2 size-1.5 flex-none rounded-full' : 'w-1.5 flex-none'}
      />
      <OwnLink
        href={href}
        onGo={() => {
          onOpen();
          go(href);
        }}
        className="text-ink min-w-0 flex-1 no-underline"
      >
        {isUnread ? <span className="sr-only">{t`Unread.`} </span> : null}
        <span className={isUnread ? 'font-medium break-words' : 'text-ink-2 break-words'}>{words}</span>
        {one.words === undefined ? null : (
          <span className="text-meta text-ink-2 line-clamp-2 break-words">{one.words}</span>
        )}
        <span className="num text-meta text-ink-3 block leading-4">{at}</span>
      </OwnLink>
      {isUnread ? (
        <Button size="xs" tone="quiet" square aria-label={t`Mark as read: ${words}`} onPress={onRead}>
          <Check aria-hidden className="icon-s" />
        </Button>
      ) : null}
    </li>
  );
}

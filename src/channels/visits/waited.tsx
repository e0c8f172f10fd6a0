// How long somebody stood in the store: what the store logged, and what the visitor says where that differs.
import { Trans, useLingui } from '@lingui/react/macro';
import { Hourglass } from '#src/ui/icons.ts';
import { Tag } from '#src/ui/tag.tsx';
import { MINUTE } from '#src/lib/time.ts';
import { span } from '#src/lib/format.ts';
import type { VisitBody } from './body.ts';

/** From this many minutes on a wait is worth a warning. */
const LONG = 10;
/** Store and visitor disagree from this many minutes apart. */
const APART = 8;

const waitDiffers = ({ waitedMin, saysWaitedMin }: VisitBody): boolean =>
  saysWaitedMin !== undefined && (waitedMin === undefined || Math.abs(saysWaitedMin - waitedMin) >= APART);

export const waitedLong = (body: VisitBody): boolean => (body.waitedMin ?? 0) >= LONG || waitDiffers(body);

export interface WaitedTagProps {
  readonly body: VisitBody;
  readonly givenName: string;
}

/** Nothing while the wait was short and nobody says otherwise. */
export function WaitedTag({ body, givenName }: WaitedTagProps) {
  const { i18n } = useLingui();
  if (!waitedLong(body)) return null;
  const { waitedMin, saysWaitedMin } = body;
  const says = span((saysWaitedMin ?? 0) * MINUTE, i18n.locale);
  return (
    <Tag tone="warn" icon={Hourglass}>
      {!waitDiffers(body) ? (
        <Trans>Waited {span((waitedMin ?? 0) * MINUTE, i18n.locale)}</Trans>
      ) : waitedMin === undefined ? (
        <Trans>
          {givenName} says {says}, not logged
        </Trans>
      ) : (
        <Trans>
          {givenName} says {says}, logged {waitedMin}
        </Trans>
      )}
    </Tag>
  );
}

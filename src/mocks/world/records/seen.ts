// What the website and campaigns noticed.
import type { WorldRecord } from './record.ts';

export interface WebEventRecord extends WorldRecord {
  readonly action:
    | 'viewed'
    | 'searched'
    | 'basket'
    | 'checkout'
    | 'code-refused'
    | 'bill-opened'
    | 'self-service-failed'
    | 'signed-in';
  readonly page: string;
  readonly text: string;
  readonly signedIn: boolean;
  readonly user: string;
  readonly code?: string;
  readonly times?: number;
  readonly left?: string;
  readonly wire?: unknown;
}

export interface TouchRecord extends WorldRecord {
  readonly medium: 'email' | 'sms' | 'post' | 'push' | 'phone';
  readonly campaign: string;
  readonly state: 'sent' | 'opened' | 'clicked' | 'held' | 'leaked' | 'planned';
  readonly survey?: 'sent' | 'not-sent';
  readonly heldBecause?: string;
  readonly wire?: unknown;
}

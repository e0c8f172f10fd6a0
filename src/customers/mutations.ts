// Linking, verifying and unlinking a key. Each names the version it was decided on; what the desk refuses is told where it
// was asked for.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { KeyRefusal, StaleCustomer } from '#src/desk/keys.ts';
import { paths } from '#src/desk/paths.ts';
import { Customer } from '#src/desk/customer.ts';
import { askOnce } from '#src/lib/ask-once.ts';
import type { Failure } from '#src/lib/result.ts';
import type { KeyKind } from './key-rules.ts';
import { customerQuery } from './queries.ts';

interface Named {
  readonly kind: KeyKind;
  readonly value: string;
}
export type KeyChange =
  | (Named & {
      readonly act: 'link';
      readonly source: string;
      readonly verified: boolean;
      readonly shared?: boolean;
    })
  | (Named & { readonly act: 'verify'; readonly source: string })
  | (Named & { readonly act: 'unlink'; readonly reason: string });

export type KeyOutcome =
  | { readonly kind: 'done'; readonly customer: Customer }
  | { readonly kind: 'refused'; readonly refusal: KeyRefusal }
  /** Somebody changed the keys meanwhile; `customer` is how they stand. */
  | { readonly kind: 'stale'; readonly by?: string; readonly customer?: Customer }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** POST /desk/v1/customers/{id}/keys… with If-Match and Idempotency-Key. */
export async function changeKeys(on: Customer, { act, ...json }: KeyChange): Promise<KeyOutcome> {
  const path = act === 'link' ? paths.customerKeys(on.id) : paths.customerKeyAct(on.id, act);
  const reply = await askOnce(path, json, on.version);
  if (!reply.ok) return outcomeOf(reply.failure);
  const read = Customer.safeParse(reply.value.body);
  return read.success
    ? { kind: 'done', customer: read.data }
    : { kind: 'failed', failure: { kind: 'malformed', retryable: true } };
}

function outcomeOf(failure: Failure): KeyOutcome {
  if (failure.status === 412) {
    const stale = StaleCustomer.safeParse(failure.problem);
    const { by, current } = stale.success ? stale.data : {};
    return { kind: 'stale', ...(by && { by: by.name }), ...(current && { customer: current }) };
  }
  const refusal = KeyRefusal.safeParse(failure.problem);
  return refusal.success ? { kind: 'refused', refusal: refusal.data } : { kind: 'failed', failure };
}

export interface KeyChanger {
  readonly isBusy: boolean;
  /** What is true of the customer afterwards stands on the screen at once. */
  readonly change: (change: KeyChange) => Promise<KeyOutcome>;
}

/** Changes keys of the customer as they are known in this tab. */
export function useKeyChanger(customerId: string): KeyChanger {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const { queryKey } = customerQuery(customerId);
  return {
    isBusy,
    async change(change) {
      const on = client.getQueryData(queryKey);
      if (!on) return { kind: 'failed', failure: { kind: 'unknown', retryable: true } };
      setBusy(true);
      const outcome = await changeKeys(on, change);
      setBusy(false);
      const customer = outcome.kind === 'done' || outcome.kind === 'stale' ? outcome.customer : undefined;
      if (customer) client.setQueryData(queryKey, customer);
      else if (outcome.kind === 'stale') void client.invalidateQueries({ queryKey });
      if (outcome.kind === 'done') void client.invalidateQueries({ queryKey: ['density', customerId] });
      return outcome;
    },
  };
}

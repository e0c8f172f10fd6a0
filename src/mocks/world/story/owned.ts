// How a story tells what the desk wrote down: notes, who owned what, promises, survey answers.
import { staffOf } from '../places.ts';
import type { PromiseRecord } from '../records/case.ts';
import type { DeskEntryRecord } from '../records/desk-entry.ts';
import type { Draft, When } from './draft.ts';

export function deskPen(draft: Draft) {
  const enter = (
    when: When,
    kind: DeskEntryRecord['kind'],
    text: string,
    who: string,
    more: Partial<DeskEntryRecord>,
  ): DeskEntryRecord => {
    const at = draft.at(when);
    const entry: DeskEntryRecord = {
      id: draft.idFor('desk-entry', at),
      customer: draft.customer.id,
      at,
      kind,
      who,
      text,
      ...more,
    };
    draft.records['desk-entry'].push(entry);
    return entry;
  };
  const by = (staffId: string) => ({ staffId, who: staffOf(staffId).name });
  return {
    note: (when: When, staffId: string, text: string, caseId?: string): DeskEntryRecord =>
      enter(when, 'note', text, by(staffId).who, { staffId, ...(caseId !== undefined && { caseId }) }),
    owns: (
      when: When,
      staffId: string,
      act: NonNullable<DeskEntryRecord['act']>,
      caseId: string,
      more: { readonly why?: string; readonly to?: string } = {},
    ): DeskEntryRecord =>
      enter(when, 'ownership', more.why ?? '', by(staffId).who, {
        staffId,
        act,
        caseId,
        ...(act === 'handed-over' && { from: staffOf(staffId).name }),
        ...(more.to !== undefined && { to: staffOf(more.to).name }),
      }),
    answers: (
      when: When,
      channel: string,
      score: number,
      text: string,
      caseId?: string,
      more: { readonly of?: number; readonly readAt?: When } = {},
    ): DeskEntryRecord =>
      enter(when, 'answer', text, draft.customer.name, {
        ...(caseId !== undefined && { caseId }),
        answer: {
          score,
          of: more.of ?? 5,
          channel,
          ...(more.readAt !== undefined && { readAt: draft.at(more.readAt) }),
        },
      }),
    promiseEntry: (
      when: When,
      staffId: string,
      promise: PromiseTold,
      state: NonNullable<DeskEntryRecord['promise']>['state'],
      caseId: string,
    ): DeskEntryRecord =>
      enter(when, 'promise', promise.text, by(staffId).who, {
        staffId,
        caseId,
        promise: { id: promise.id, state, dueAt: draft.at(promise.due) },
      }),
  };
}

export interface PromiseTold {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly due: When;
  readonly channel: string;
  readonly made: When;
  readonly state?: PromiseRecord['state'];
}

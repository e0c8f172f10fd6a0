// The one table of what each role may do. Screens ask it to know what to offer; back ends ask it before they answer.

export type Role = 'agent' | 'store' | 'lead' | 'supervisor' | 'reviewer' | 'admin';

const readLanes = [
  'chat.read',
  'email.read',
  'phone.read',
  'sms.read',
  'social.read',
  'visits.read',
  'orders.read',
  'website.read',
  'campaigns.read',
  'notes.read',
] as const;
/** What somebody in a shop answers with too: an order taken by hand is confirmed where it came from. */
const answerInWriting = ['chat.send', 'email.send', 'sms.send', 'social.send'] as const;
const answerCustomers = [...answerInWriting, 'phone.send'] as const;
/** The words that are kept for those who answer. */
const answerWith = ['replies.read'] as const;
const serveInStore = [
  'visits.send',
  'orders.send',
  'orders.take',
  'orders.return',
  'orders.reserve',
  'offers.use',
  'offers.report',
  'case.pass',
  'praise.record',
] as const;
/** Taking in somebody nobody knows. */
const meetPeople = ['customer.make'] as const;
const lookAround = [
  'customer.read',
  'case.read',
  'search',
  'density',
  'offers.read',
  'events',
  'staff.read',
  'notifications',
] as const;
const knowWhatStaffKnow = ['notes.internal', 'customer.value', 'customer.keys-full'] as const;
/** Looking through another role's eyes, read-only. */
const lookThroughOthers = ['session.see-as'] as const;
/** Seeing who else is at a case, following it. */
const workTogether = ['presence', 'case.follow'] as const;
const ownCases = [
  'case.claim',
  'case.release',
  'case.hand-over',
  'case.pull-back',
  'case.ask-to-take-over',
  'case.let-take-over',
  'case.keep',
  'case.resolve',
  'case.reopen',
  'case.wait',
  'case.prioritise',
  'case.note',
  'case.give-draft',
  'case.move',
  'case.split',
  'case.merge',
  'case.undo',
] as const;
const keepPromises = [
  'promise.make',
  'promise.keep',
  'promise.move',
  'promise.break',
  'promise.hand',
] as const;
const answerForCases = ['case.accept', 'case.decline'] as const;
/** What belongs to looking after everybody's work. */
const spreadWork = ['case.assign', 'case.prioritise', 'staff.absence-of-others'] as const;

/** Looking over everybody's work: the board, and figures. */
const lookOver = ['supervision.read'] as const;
/** Reading cases again, and being told what came of it. */
const review = ['review.read', 'review.score'] as const;

/** Saying by which keys a customer is known. */
const linkKeys = ['key.link', 'key.verify', 'key.unlink'] as const;

/** Every operation there is, `<what>.<act>`; anything else is refused. */
export const operations = [
  ...readLanes,
  ...answerCustomers,
  ...answerWith,
  ...serveInStore,
  ...meetPeople,
  'campaigns.send',
  ...lookAround,
  ...knowWhatStaffKnow,
  ...lookThroughOthers,
  ...workTogether,
  ...ownCases,
  ...keepPromises,
  ...answerForCases,
  'case.assign',
  ...linkKeys,
  'case.take-over',
  'staff.absence',
  'staff.absence-of-others',
  ...lookOver,
  ...review,
  'review.compare',
  'review.feedback',
] as const;
export type Operation = (typeof operations)[number];

const agent: readonly Operation[] = [
  ...readLanes,
  ...answerCustomers,
  ...answerWith,
  ...serveInStore,
  ...meetPeople,
  'campaigns.send',
  ...lookAround,
  ...knowWhatStaffKnow,
  ...lookThroughOthers,
  ...workTogether,
  ...ownCases,
  ...keepPromises,
  ...answerForCases,
  'staff.absence',
  ...linkKeys,
  'review.feedback',
];

const readOnly: readonly Operation[] = [
  ...readLanes,
  ...lookAround,
  ...knowWhatStaffKnow,
  ...lookThroughOthers,
  ...workTogether,
];

/**
 * agent       works cases on every channel; a case can be handed to them
 * store       greets and serves: no internal notes, nor why a case changed hands; no spending figures, only the end of
 *             phone numbers, and not who among colleagues is at a case; told of thanks alone
 * lead        an agent who may also give a case to somebody, take it over from its owner, release or resolve it, and
 *             looks over everybody's work
 * supervisor  reads, says who works on what, scores cases and compares what reviewers say
 * reviewer    reads and scores cases; reviewers do not manage a channel
 * admin       reads, and puts ownership and keys right
 */
const roleTable: Readonly<Record<Role, ReadonlySet<Operation>>> = {
  agent: new Set(agent),
  store: new Set([...readLanes, ...serveInStore, ...answerInWriting, ...meetPeople, ...lookAround]),
  lead: new Set([...agent, ...lookOver, ...spreadWork, 'case.take-over']),
  supervisor: new Set([
    ...readOnly,
    ...lookOver,
    ...spreadWork,
    ...review,
    'review.compare',
    'staff.absence',
  ]),
  reviewer: new Set([...readOnly, ...lookOver, ...review]),
  admin: new Set([
    ...readOnly,
    ...lookOver,
    ...ownCases,
    ...keepPromises,
    ...linkKeys,
    ...spreadWork,
    'case.take-over',
    'staff.absence',
  ]),
};

const isOperation = (operation: string): operation is Operation =>
  operations.some((known) => known === operation);

/** Whether somebody in this role may do this. Unknown operations: no. */
export const may = (role: Role, operation: string): boolean =>
  isOperation(operation) && roleTable[role].has(operation);

/**
 * Through whose eyes each role may look: those who see less. What both may is all that is seen, so more eyes would show
 * nothing more.
 */
export const eyesFor: Readonly<Record<Role, readonly Role[]>> = {
  agent: ['store'],
  store: [],
  lead: ['store', 'agent'],
  supervisor: ['store', 'agent', 'lead', 'reviewer'],
  reviewer: ['store', 'agent'],
  admin: ['store', 'agent', 'lead'],
};

/** Whether this person sees customers of a brand at all; no brand listed means every brand. */
export const seesBrand = (staff: { readonly brands: readonly string[] }, brand: string): boolean =>
  staff.brands.length === 0 || staff.brands.includes(brand);

// The desk's addresses, in one place. Writes on a case or a customer need If-Match (its version) and an
// Idempotency-Key.
import { inAddress as seg } from '#src/lib/in-address.ts';
import type { OfferAct } from './offers.ts';

type FigureName = 'moves' | 'satisfaction' | 'waiting' | 'promises' | 'scores';
/** Counted as it stands now, whatever the period. */
type NowName = 'board' | 'shift';

export const paths = {
  /** POST {staffId} -> Session; DELETE ends it. */
  session: '/desk/v1/session',
  /** POST {role} -> Session that looks through that role's eyes, read-only; DELETE -> Session as before. */
  seeingAs: '/desk/v1/session/seeing-as',
  /** GET -> {items: Staff[]}: the people one may sign in as (demo) and colleagues. */
  staff: '/desk/v1/staff',
  /** POST {until, because, standIn?} -> Staff; DELETE: back. `me`, or a colleague for those who may. */
  absence: (id: string) => `/desk/v1/staff/${seg(id)}/absence`,
  /** GET -> {items: Team[]}: when each team answers, and how soon. */
  teams: '/desk/v1/teams',
  /** GET -> {items: Brand[]}: those whose customers one sees. */
  brands: '/desk/v1/brands',
  /** GET ?view=&cursor=&limit=&order= and the parts of a filter -> CasePage. */
  cases: '/desk/v1/cases',
  /** GET, asked like `cases` -> CaseVersions. */
  caseVersions: '/desk/v1/case-versions',
  /** GET ?id=&list=, several of both; a list is the query of `cases` -> CaseChanges. */
  caseChanges: '/desk/v1/case-changes',
  /** POST {act, cases: {id, version}[], …} -> ManyOutcome: one act on many cases, each judged by itself. */
  manyActs: '/desk/v1/case-acts',
  /** POST {} -> ManyOutcome. */
  undoMany: (deed: string) => `/desk/v1/case-acts/${seg(deed)}/undo`,
  /** GET -> {items: SavedFilter[]}; POST {name, view, filter} -> SavedFilter. */
  savedFilters: '/desk/v1/saved-filters',
  /** DELETE. */
  savedFilter: (id: string) => `/desk/v1/saved-filters/${seg(id)}`,
  case: (id: string) => `/desk/v1/cases/${seg(id)}`,
  /** POST {} -> Case; 412 StaleCase when somebody was faster. */
  caseAct: (id: string, act: string) => `/desk/v1/cases/${seg(id)}/${act}`,
  /**
   * POST {entries, to, otherVersion} -> Case they are in. Also split {entries, subject}, merge {to, otherVersion},
   * undo {entry, otherVersion}; 412 StaleCase of whichever case has changed.
   */
  caseEntries: (id: string, act: 'move' | 'split' | 'merge' | 'undo') => `/desk/v1/cases/${seg(id)}/${act}`,
  /** GET -> RefusedToo: other customers who were refused the same. */
  refusedToo: (id: string) => `/desk/v1/cases/${seg(id)}/refused-too`,
  /** GET -> Journey: what the case took. */
  caseJourney: (id: string) => `/desk/v1/cases/${seg(id)}/journey`,
  /** GET -> PresenceList. */
  casePresence: (id: string) => `/desk/v1/cases/${seg(id)}/presence`,
  /** PUT {doing, channel?} -> PresenceList, again and again; DELETE on leaving. */
  tabPresence: (id: string, tab: string) => `/desk/v1/cases/${seg(id)}/presence/${seg(tab)}`,
  /** GET ?limit= -> Board: what needs a person now. */
  board: '/desk/v1/board',
  /** GET -> Shift: who is on and what each owes. */
  shift: '/desk/v1/shift',
  /** GET -> ReviewQueue: today's cases to read again. */
  reviewQueue: '/desk/v1/review-queue',
  /** GET -> {items: Review[]}; POST {marks, change} -> Review: the scorecard of the person asking. */
  caseReviews: (id: string) => `/desk/v1/cases/${seg(id)}/reviews`,
  /** POST {} -> CaseReviews: what others said of it, before one's own is saved. */
  openReviews: (id: string) => `/desk/v1/cases/${seg(id)}/reviews/open`,
  /** POST {with} to share, {text} to answer -> Review; 412 StaleReview. */
  reviewAct: (id: string, act: 'share' | 'answer') => `/desk/v1/reviews/${seg(id)}/${act}`,
  /** GET -> {items: Review[]}: what the person asking was given. */
  feedback: '/desk/v1/feedback',
  /** GET -> {items: GivenDraft[]}; POST {channel, text, files?, to} -> GivenDraft. */
  caseDrafts: (id: string) => `/desk/v1/cases/${seg(id)}/drafts`,
  /** POST {} -> GivenDraft. */
  caseDraft: (id: string, draft: string, act: 'take' | 'decline') =>
    `/desk/v1/cases/${seg(id)}/drafts/${seg(draft)}/${act}`,
  /** PUT bytes: brought before the draft that names it. */
  caseDraftFile: (id: string, file: string) => `/desk/v1/cases/${seg(id)}/draft-files/${seg(file)}`,
  /** GET -> bytes, for the owner. */
  givenFile: (id: string, draft: string, file: string) =>
    `/desk/v1/cases/${seg(id)}/drafts/${seg(draft)}/files/${seg(file)}`,
  /** PUT, DELETE -> Case: the person asking follows it, or does not. */
  caseFollow: (id: string) => `/desk/v1/cases/${seg(id)}/follow`,
  /** POST {text, dueAt, channel, from?, intentId?} -> Case. */
  promises: (caseId: string) => `/desk/v1/cases/${seg(caseId)}/promises`,
  /** POST {dueAt?, told?, reason?, to?} -> Case; 412 StaleCase when somebody was faster. */
  promiseAct: (caseId: string, promiseId: string, act: 'keep' | 'move' | 'break' | 'hand') =>
    `/desk/v1/cases/${seg(caseId)}/promises/${seg(promiseId)}/${act}`,
  /** POST {text} -> DeskEntry. */
  caseNotes: (id: string) => `/desk/v1/cases/${seg(id)}/notes`,
  /** POST {name, kind, value} -> Customer; 409 KeyRefusal where somebody is known by it. */
  customers: '/desk/v1/customers',
  customer: (id: string) => `/desk/v1/customers/${seg(id)}`,
  /** POST {kind, value, source, verified?, shared?} -> Customer; 412 StaleCustomer, 400 and 409 KeyRefusal. */
  customerKeys: (id: string) => `/desk/v1/customers/${seg(id)}/keys`,
  /** POST {kind, value, source} to verify, {kind, value, reason} to unlink -> Customer. */
  customerKeyAct: (id: string, act: 'verify' | 'unlink') => `/desk/v1/customers/${seg(id)}/keys/${act}`,
  /** GET -> {items: Case[]}: every case of the customer, newest first. */
  customerCases: (id: string) => `/desk/v1/customers/${seg(id)}/cases`,
  /** POST {reason, story?, intentId?} -> Passed. */
  customerPass: (id: string) => `/desk/v1/customers/${seg(id)}/pass`,
  /** POST {order, words?, intentId?} -> DeskEntry. */
  customerPraise: (id: string) => `/desk/v1/customers/${seg(id)}/praise`,
  /** GET -> OfferList. */
  customerOffers: (id: string) => `/desk/v1/customers/${seg(id)}/offers`,
  /** POST {} -> OfferDeed: used once, given back within the day, reported as open to everybody. */
  customerOffer: (id: string, offer: string, act: OfferAct) =>
    `/desk/v1/customers/${seg(id)}/offers/${seg(offer)}/${act}`,
  /** GET -> ContradictionList. */
  contradictions: '/desk/v1/contradictions',
  /** GET ?before=&after=&older=&newer=&limit= -> DeskEntryPage. */
  customerEntries: (id: string) => `/desk/v1/customers/${seg(id)}/entries`,
  /** GET [?around=<instant>] -> Density; with `around`, positions of that month and its neighbours only. */
  customerDensity: (id: string) => `/desk/v1/customers/${seg(id)}/density`,
  /** GET ?older=&limit= -> NotificationPage: what the person asking was told of. */
  notifications: '/desk/v1/notifications',
  /** POST {ids} or {until}. */
  notificationsRead: '/desk/v1/notifications/read',
  /** GET ?brand=&language=&channel= -> {items: Reply[]}: saved replies. */
  replies: '/desk/v1/replies',
  /** GET -> FigureChoices. */
  figures: '/desk/v1/figures',
  /** GET ?from=&to=&brand=&store=&team= -> Moves, Satisfaction, Waiting, PromiseFigures, Scores, TakenOrders. */
  figure: (name: FigureName | 'taken') => `/desk/v1/figures/${name}`,
  /** GET, with the same and what the figure counts -> FigureCasePage. */
  figureCases: (name: FigureName | NowName) => `/desk/v1/figures/${name}/cases`,
  /** GET ?q= -> SearchHits. */
  search: '/desk/v1/search',
  /** GET, text/event-stream of Poke. */
  events: '/desk/v1/events',
} as const;

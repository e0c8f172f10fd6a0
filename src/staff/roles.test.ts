import { expect, test } from 'vitest';
import { eyesFor, may, operations, seesBrand, type Role } from './roles.ts';

// One line per operation, one letter per role that may: Agent Store Lead sUpervisor Reviewer aDmin.
const cells = `
chat.read            A S L U R D
email.read           A S L U R D
phone.read           A S L U R D
sms.read             A S L U R D
social.read          A S L U R D
visits.read          A S L U R D
orders.read          A S L U R D
website.read         A S L U R D
campaigns.read       A S L U R D
notes.read           A S L U R D
chat.send            A S L - - -
email.send           A S L - - -
phone.send           A - L - - -
sms.send             A S L - - -
social.send          A S L - - -
replies.read         A - L - - -
visits.send          A S L - - -
orders.send          A S L - - -
orders.take          A S L - - -
orders.return        A S L - - -
orders.reserve       A S L - - -
offers.use           A S L - - -
offers.report        A S L - - -
case.pass            A S L - - -
praise.record        A S L - - -
customer.make        A S L - - -
campaigns.send       A - L - - -
customer.read        A S L U R D
case.read            A S L U R D
search               A S L U R D
density              A S L U R D
offers.read          A S L U R D
events               A S L U R D
staff.read           A S L U R D
notes.internal       A - L U R D
customer.value       A - L U R D
customer.keys-full   A - L U R D
session.see-as       A - L U R D
presence             A - L U R D
case.follow          A - L U R D
notifications        A S L U R D
case.claim           A - L - - D
case.release         A - L - - D
case.assign          - - L U - D
case.hand-over       A - L - - D
case.accept          A - L - - -
case.decline         A - L - - -
case.pull-back       A - L - - D
case.ask-to-take-over  A - L - - D
case.let-take-over   A - L - - D
case.keep            A - L - - D
case.prioritise      A - L U - D
case.resolve         A - L - - D
case.reopen          A - L - - D
case.wait            A - L - - D
case.note            A - L - - D
case.give-draft      A - L - - D
case.move            A - L - - D
case.split           A - L - - D
case.merge           A - L - - D
case.undo            A - L - - D
promise.make         A - L - - D
promise.keep         A - L - - D
promise.move         A - L - - D
promise.break        A - L - - D
promise.hand         A - L - - D
key.link             A - L - - D
key.verify           A - L - - D
key.unlink           A - L - - D
case.take-over       - - L - - D
staff.absence        A - L U - D
staff.absence-of-others  - - L U - D
supervision.read     - - L U R D
review.read          - - - U R -
review.score         - - - U R -
review.compare       - - - U - -
review.feedback      A - L - - -
`;
const roles: readonly Role[] = ['agent', 'store', 'lead', 'supervisor', 'reviewer', 'admin'];
const rows = cells
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/));

test.each(
  rows.flatMap(([operation = '', ...marks]) =>
    roles.map((role, at) => ({ operation, role, allowed: marks[at] !== '-' })),
  ),
)('$role, $operation: $allowed', ({ operation, role, allowed }) => {
  expect(may(role, operation)).toBe(allowed);
});

test('the table above names every operation there is', () => {
  expect(rows.map(([operation]) => operation).toSorted()).toEqual([...operations].toSorted());
});

test('an operation nobody has heard of is refused to everybody', () => {
  expect(roles.filter((role) => may(role, 'case.delete'))).toEqual([]);
});

test('somebody who works for one brand does not see another; without a list, all', () => {
  const nadia = { brands: ['dunmore'] };
  expect([seesBrand(nadia, 'dunmore'), seesBrand(nadia, 'rye'), seesBrand({ brands: [] }, 'rye')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('only those who may look through other eyes have some to look through, and never their own', () => {
  expect(roles.filter((role) => eyesFor[role].length > 0)).toEqual(
    roles.filter((role) => may(role, 'session.see-as')),
  );
  expect(roles.filter((role) => eyesFor[role].includes(role))).toEqual([]);
});

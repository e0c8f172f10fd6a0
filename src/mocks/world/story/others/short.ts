// People who are found more than they are read: namesakes at the counter, and three more refused with KG40.
import { chapter } from '../person.ts';

export const luc = chapter(
  40,
  {
    id: 'luc-castan',
    name: 'Luc Castan',
    brand: 'dunmore',
    since: '2020-02-14',
    pronoun: 'he',
    email: 'luc.castan@example.fr',
    phone: '+447700900309',
  },
  (t) => {
    t.visit('2026-02-02 17:24', {
      store: 'harbour-walk',
      by: 'Jonas Brandl',
      reason: 'pickup',
      waited: 2,
      summary: 'Came along when Mireille collected her blouse, bought a tie',
      items: [{ name: 'Knitted tie, bordeaux', minor: 2900, currency: 'GBP' }],
      outcome: { kind: 'bought', text: 'by card', amount: { minor: 2900, currency: 'GBP' } },
    });
  },
);

export const carolin = chapter(
  41,
  {
    id: 'carolin-voss',
    name: 'Carolin Voss',
    brand: 'rye',
    since: '2024-12-24',
    pronoun: 'she',
    email: 'carolin.voss@example.de',
    phone: '+447700900067',
  },
  (t) => {
    t.visit('2025-12-24 08:15', {
      store: 'mill-lane',
      by: 'Eva Jansen',
      reason: 'pickup',
      waited: 11,
      summary: 'Christmas stollen',
      items: [{ name: 'Stollen', minor: 2200, currency: 'GBP' }],
      outcome: { kind: 'collected', text: 'Paid £22.00', amount: { minor: 2200, currency: 'GBP' } },
    });
  },
);

const refused = (
  number: number,
  id: string,
  name: string,
  pronoun: 'he' | 'she',
  phone: string,
  when: string,
  caseId: string,
) =>
  chapter(
    number,
    {
      id,
      name,
      brand: 'dunmore',
      since: '2024-03-03',
      pronoun,
      email: `${id.replace('-', '.')}@example.com`,
      phone,
      web: id.replace('-', ''),
    },
    (t) => {
      t.visit(`${when} 11:00`, {
        store: 'kingsgate',
        by: 'Nadia Petrov',
        reason: 'return',
        waited: 12,
        summary: 'Returned chinos, seam split. No stock.',
        items: [{ name: 'Slim chino, navy, W34', minor: 5900, currency: 'GBP', returned: true }],
        outcome: {
          kind: 'refunded',
          text: 'Refunded £59.00 and till code KG40, 40% off',
          amount: { minor: 5900, currency: 'GBP' },
          code: 'KG40',
          discountPercent: 40,
        },
      });
      t.web(`${when} 20:10`, 'code-refused', '/checkout', 'not valid online', { code: 'KG40', times: 1 });
      t.mailIn(
        `${when} 20:30`,
        'Code KG40',
        'Your shop gave me the code KG40 and your website does not know it.',
      );
      t.mailOut(
        `${when} 21:30`,
        'owen',
        'Re: Code KG40',
        'It is a till code, I am sorry. I have put the 40% on your account. Owen',
      );
      t.case({
        id: caseId,
        subject: 'Code KG40 refused online',
        opened: `${when} 11:00`,
        resolved: `${when} 21:31`,
        owner: 'owen',
        since: `${when} 21:00`,
      });
    },
  );

export const lena = refused(
  42,
  'lena-fischer',
  'Lena Fischer',
  'she',
  '+447700900401',
  '2026-03-11',
  '20384',
);
export const marcus = refused(43, 'marcus-bell', 'Marcus Bell', 'he', '+447700900402', '2026-03-12', '20391');
export const priti = refused(44, 'priti-shah', 'Priti Shah', 'she', '+447700900403', '2026-03-13', '20397');

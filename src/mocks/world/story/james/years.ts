// James Whitcombe before the trousers: four years of a good, quiet customer.
import type { Teller } from '../teller.ts';

type Order = readonly [day: string, number: string, item: string, minor: number, quantity?: number];
const ORDERS: readonly Order[] = [
  ['2021-10-14', 'DM-10422', 'Wool jumper, grey, M', 5900],
  ['2022-05-11', 'DM-14807', 'Linen shirt, white, M', 3800, 2],
  ['2022-07-20', 'DM-16133', 'Swim shorts, green, M', 2950],
  ['2022-12-06', 'DM-19870', 'Overcoat, charcoal, M', 14_900],
  ['2023-03-22', 'DM-21644', 'Slim chino, stone, W32', 5900],
  ['2023-05-17', 'DM-22718', 'Polo shirt, navy, M', 2800, 3],
  ['2024-05-15', 'DM-30511', 'Linen trousers, sand, W32', 6500],
  ['2024-08-21', 'DM-33086', 'Cotton socks', 600, 6],
  ['2024-11-27', 'DM-36402', 'Cardigan, bottle green, M', 7200],
  ['2025-02-19', 'DM-39120', 'Oxford shirt, blue, M', 3200],
  ['2025-05-14', 'DM-42007', 'Denim jacket, mid blue, M', 8900],
];

const nextDay = (day: string, days: number): string =>
  `${day.slice(0, 8)}${String(Number(day.slice(8)) + days).padStart(2, '0')}`;

export function jamesOrders(t: Teller): void {
  for (const [day, number, item, minor, quantity] of ORDERS) {
    t.web(`${day} 19:40`, 'checkout', '/checkout', `Paid for ${item} at the checkout`);
    t.order(`${day} 19:44`, {
      number,
      items: [[item, minor, quantity]],
      steps: [
        ['ordered', `${day} 19:44`],
        ['shipped', `${nextDay(day, 1)} 07:55`],
        ['delivered', `${nextDay(day, 2)} 11:20`],
      ],
      fulfillment: { type: 'SHIPMENT', state: 'COMPLETED' },
    });
  }
}

type Bought = readonly [when: string, waited: number, text: string, item: string, minor: number];
const VISITS: readonly Bought[] = [
  ['2021-11-13 15:10', 4, 'Looked for a scarf as a present', 'Lambswool scarf, rust', 2400],
  ['2021-12-04 11:02', 6, 'Gloves for the cold week', 'Leather gloves, L', 2200],
  ['2021-12-29 10:20', 12, 'Exchanged the gloves for a larger pair', 'Leather gloves, XL', 0],
  ['2022-01-15 16:31', 3, 'Tried four pairs of boots', 'Chelsea boots, brown, 43', 9500],
  ['2022-03-19 12:15', 5, 'T-shirts for the summer', 'T-shirt, three pack, white', 3600],
  ['2022-04-02 14:48', 2, 'Asked how to wax the boots', '', 0],
  ['2024-01-06 11:11', 8, 'Winter sale', 'Lambswool jumper, navy, M', 4500],
  ['2024-01-13 10:05', 7, 'Exchanged the jumper for a size L', 'Lambswool jumper, navy, L', 0],
  ['2024-02-10 15:26', 4, 'Two ties for a wedding', 'Silk ties, two', 2810],
  ['2025-04-12 12:40', 5, 'Shorts', 'Chino shorts, sand, W32', 3500],
  ['2025-09-06 13:22', 6, 'A second Oxford shirt', 'Oxford shirt, white, M', 3200],
];

export function jamesVisits(t: Teller): void {
  for (const [when, waited, summary, item, minor] of VISITS) {
    t.visit(when, {
      store: 'kingsgate',
      by: 'Nadia Petrov',
      reason: minor > 0 ? 'shopping' : item === '' ? 'advice' : 'return',
      waited,
      summary,
      items: item === '' ? [] : [{ name: item, minor, currency: 'GBP' }],
      outcome:
        minor > 0
          ? { kind: 'bought', text: 'by card', amount: { minor, currency: 'GBP' } }
          : { kind: item === '' ? 'advised' : 'exchanged', text: summary },
    });
  }
}

const CAMPAIGNS: readonly (readonly [day: string, name: string])[] = [
  ['2022-01-09', 'Winter sale'],
  ['2022-02-06', 'Valentine gifts'],
  ['2022-05-01', 'Linen is here'],
  ['2022-06-05', 'Father’s Day'],
  ['2022-07-03', 'Summer sale'],
  ['2022-11-20', 'Coats weekend'],
  ['2022-12-11', 'Last posting days'],
  ['2023-02-12', 'New denim'],
  ['2023-05-07', 'Linen is back'],
  ['2023-09-10', 'Autumn knitwear'],
  ['2023-10-15', 'Coats weekend'],
  ['2023-11-19', 'Members first: winter sale'],
  ['2023-12-10', 'Last posting days'],
  ['2024-01-07', 'Winter sale'],
  ['2024-03-10', 'Spring trousers'],
  ['2024-05-05', 'Linen is back'],
  ['2024-06-09', 'Father’s Day'],
  ['2024-09-08', 'Autumn knitwear'],
  ['2024-10-13', 'Coats weekend'],
  ['2024-12-08', 'Last posting days'],
  ['2025-01-12', 'Winter sale'],
  ['2025-03-09', 'Spring trousers'],
  ['2025-06-08', 'Father’s Day'],
  ['2025-08-10', 'Last of the summer'],
  ['2025-10-12', 'Coats weekend'],
  ['2025-11-09', 'Members first: winter sale'],
];

export function jamesCampaigns(t: Teller): void {
  CAMPAIGNS.forEach(([day, name], index) =>
    t.touch(`${day} 08:00`, 'email', name, index % 5 === 0 ? 'clicked' : index % 2 === 0 ? 'opened' : 'sent'),
  );
}

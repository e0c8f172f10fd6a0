// The back ends whose originals publish no shape we may or can use from a package registry.
import { notChecked } from '../checks.ts';

export function sayWhatNobodyPublished(): void {
  console.log('\nShapes without a specification on npm');
  notChecked(
    'chat: the published description of its original lacks the paging and has wrong errors; not on npm',
  );
  notChecked('phone: its original’s description is not licensed for use by others');
  notChecked('social: its original has no official description; the good unofficial one is not on npm');
  notChecked('orders: its original’s description is not on npm as a document, and needs repair');
  notChecked('email: there is none for JMAP; `npm run conformance:jmap` asks a real server instead');
}

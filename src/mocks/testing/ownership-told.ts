// What the desk wrote down about one case since somebody last looked: entries of the line, lines of the journal.
import type { CaseRecord } from '../world/records/case.ts';
import type { DeskEntryRecord } from '../world/records/desk-entry.ts';
import type { TestGateway } from './gateway.ts';

interface JournalLine {
  readonly act: string;
  readonly by: string;
  readonly case?: string;
}

export class Told {
  readonly #gateway: TestGateway;
  readonly #caseId: string;
  #lines = '';
  #entries = '';

  constructor(gateway: TestGateway, caseId: string) {
    this.#gateway = gateway;
    this.#caseId = caseId;
  }

  async newEntries(): Promise<readonly DeskEntryRecord[]> {
    const rows = await this.#gateway.storage.list<DeskEntryRecord>(
      'record',
      'desk-entry/james/',
      this.#entries,
    );
    this.#entries = rows.at(-1)?.key ?? this.#entries;
    return rows.map(({ value }) => value).filter(({ kind }) => kind === 'ownership');
  }

  async newLines(): Promise<readonly JournalLine[]> {
    const rows = await this.#gateway.storage.list<JournalLine>('journal:desk', '', this.#lines);
    this.#lines = rows.at(-1)?.key ?? this.#lines;
    return rows.map(({ value }) => value);
  }

  async record(): Promise<CaseRecord> {
    const one = await this.#gateway.storage.get<CaseRecord>('desk:case', this.#caseId);
    if (!one) throw new Error('the case is gone');
    return one;
  }
}

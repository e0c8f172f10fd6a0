// A scorecard that was changed and not saved, as the fields of a draft: it survives a reload and the end of the session
// like every other text. A field nobody can read is as it was saved.
import { criteria, Evidence, type Criterion } from '#src/desk/reviews.ts';
import type { Card, DraftMark } from './card.ts';

type Fields = Readonly<Record<string, string>>;

const markNames = { '0': 0, '1': 1, '2': 2, 'not-due': null } as const;
const nameOf = (mark: DraftMark['mark']): string => (mark === undefined ? '' : String(mark ?? 'not-due'));
const isMark = (name: string): name is keyof typeof markNames => Object.hasOwn(markNames, name);

export function fieldsOf({ marks, change }: Card): Fields {
  const all: [string, string][] = [['change', change]];
  for (const criterion of criteria) {
    const { mark, words, evidence } = marks[criterion];
    all.push([`${criterion}/mark`, nameOf(mark)]);
    all.push([`${criterion}/words`, words]);
    all.push([`${criterion}/evidence`, JSON.stringify(evidence)]);
  }
  return Object.fromEntries(all);
}

/** The card as its draft says, `saved` where it says nothing. */
export function cardFrom(fields: Fields, saved: Card): Card {
  const markOf = (criterion: Criterion): DraftMark => {
    const before = saved.marks[criterion];
    const name = fields[`${criterion}/mark`];
    return {
      mark: name === undefined ? before.mark : isMark(name) ? markNames[name] : undefined,
      words: fields[`${criterion}/words`] ?? before.words,
      evidence: evidenceFrom(fields[`${criterion}/evidence`]) ?? before.evidence,
    };
  };
  return {
    marks: {
      'one-owner': markOf('one-owner'),
      'not-told-again': markOf('not-told-again'),
      'promises-kept': markOf('promises-kept'),
      'channel-of-choice': markOf('channel-of-choice'),
      'true-words': markOf('true-words'),
      'kind-words': markOf('kind-words'),
    },
    change: fields['change'] ?? saved.change,
  };
}

function evidenceFrom(text: string | undefined): readonly Evidence[] | undefined {
  if (text === undefined) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return undefined;
    return list.flatMap((item: unknown) => {
      const parsed = Evidence.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    });
  } catch {
    return undefined;
  }
}

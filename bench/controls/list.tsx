// The control of the timeline: a bare virtual list of plain rows, with the library the product uses and nothing else.
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useLayoutEffect, useRef, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import './list.css';

interface Words {
  readonly key: string;
  readonly who: string;
  readonly clock: string;
  readonly text: string;
}

const VOCABULARY =
  'parcel refund receipt hello thanks tomorrow address invoice please broken trousers exchange agent waiting number courier the a to for with on in it is was'.split(
    ' ',
  );

/** The same words every time: four and mostly few, sometimes `most` more. */
function wordsOf(count: number, most: number): readonly Words[] {
  let state = 42;
  const roll = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return Array.from({ length: count }, (_, index) => ({
    key: `row/${index}`,
    who: `Person ${index % 97}`,
    clock: `${String(index % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
    text: Array.from(
      { length: Math.floor(4 + most * roll() ** 3) },
      () => VOCABULARY[Math.floor(roll() * VOCABULARY.length)],
    ).join(' '),
  }));
}

/** Which rows a list has: some, or such as the timeline has. */
interface Kind {
  readonly most: number;
  readonly estimateSize: (words: Words | undefined) => number;
  readonly Row: ComponentType<RowProps>;
}

interface RowProps {
  readonly words: Words;
  readonly position: number;
}

const Row = memo(function Row({ words, position }: RowProps) {
  return (
    <article aria-label={words.who} aria-posinset={position} aria-setsize={-1} data-row={words.key}>
      <div className="row">
        <time>{words.clock}</time>
        <span className="mark">
          <svg width="14" height="14" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden>
            <rect width="14" height="20" x="5" y="2" rx="2" ry="2" />
            <path d="M12 18h.01" />
          </svg>
        </span>
        <div className="card">
          <div className="head">
            <b>{words.who}</b>
            <span>by SMS</span>
            <span className="side">Delivered</span>
          </div>
          <p>{words.text}</p>
        </div>
      </div>
    </article>
  );
});

/** As tall as rows of the timeline are in the middle, of as many elements. */
const AlikeRow = memo(function AlikeRow({ words, position }: RowProps) {
  return (
    <article aria-label={words.who} aria-posinset={position} aria-setsize={-1} data-row={words.key}>
      <div className="row">
        <div>
          <time>{words.clock}</time>
        </div>
        <span className="mark">
          <svg width="14" height="14" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden>
            <rect width="14" height="20" x="5" y="2" rx="2" ry="2" />
            <path d="M12 18h.01" />
          </svg>
        </span>
        <div className="card">
          <div className="head">
            <span>
              <b>
                <bdi>{words.who}</bdi>
              </b>{' '}
              <span>by SMS</span>
            </span>
            <span className="side">Delivered</span>
          </div>
          <p>{words.text}</p>
        </div>
      </div>
      <button type="button" aria-label="Entry menu" className="more" />
    </article>
  );
});

const CHARACTERS_A_LINE = 72;
const bare: Kind = { most: 40, estimateSize: () => 72, Row };
const alike: Kind = {
  most: 20,
  estimateSize: (words) => 46 + 20 * Math.ceil((words?.text.length ?? 0) / CHARACTERS_A_LINE),
  Row: AlikeRow,
};

interface ListProps {
  readonly all: readonly Words[];
  readonly kind: Kind;
}

function List({ all, kind: { estimateSize, Row: RowOfKind } }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: all.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => all[index]?.key ?? index, [all]),
    estimateSize: (index) => estimateSize(all[index]),
    overscan: 6,
    anchorTo: 'end',
  });
  useLayoutEffect(() => virtual.scrollToEnd(), [virtual]);
  return (
    <div ref={scroller} className="line-scroll">
      <div role="feed" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const words = all[item.index];
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              style={{
                position: 'absolute',
                top: 0,
                left: 0,
                width: '100%',
                transform: `translateY(${item.start}px)`,
              }}
            >
              {words && <RowOfKind words={words} position={item.index + 1} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const asked = new URLSearchParams(location.search);
const kind = asked.has('alike') ? alike : bare;
document.body.classList.toggle('alike', kind === alike);
const place = document.getElementById('root');
const all = wordsOf(Number(asked.get('rows') ?? 1000), kind.most);
if (place) createRoot(place).render(<List all={all} kind={kind} />);

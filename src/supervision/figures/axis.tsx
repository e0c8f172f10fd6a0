// A value on its scale: a dot, and the stretch it belongs to. Drawn by shape, so that no colour is needed.

export interface Dot {
  /** 0 to 1 of the scale. */
  readonly at: number;
  /** What is said, or too little to rely on. */
  readonly isHollow?: boolean;
}
export interface AxisProps {
  /** What it shows, in words. */
  readonly label: string;
  readonly dots: readonly Dot[];
  readonly stretch?: {
    readonly from: number;
    readonly to: number;
    readonly look: 'likely' | 'few' | 'near' | 'apart';
  };
}

const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;

export function Axis({ label, dots, stretch }: AxisProps) {
  return (
    <svg role="img" aria-label={label} className="axis">
      <line x1="0" x2="100%" y1="50%" y2="50%" className="axis-ground" />
      {stretch ? (
        <line
          x1={percent(stretch.from)}
          x2={percent(stretch.to)}
          y1="50%"
          y2="50%"
          className="axis-stretch"
          data-look={stretch.look}
        />
      ) : null}
      {dots.map(({ at, isHollow = false }) => (
        <circle
          key={String(isHollow)}
          cx={percent(at)}
          cy="50%"
          r={isHollow ? 4.5 : 5.5}
          className="axis-dot"
          data-hollow={isHollow || undefined}
        />
      ))}
    </svg>
  );
}

/** The numbers of a scale: its ends, and its middle. */
export function Scale({ marks }: { readonly marks: readonly [string, string, string] }) {
  return (
    <span className="axis-scale">
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </span>
  );
}

// The mark: one line through several stops.
export function Logo({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true" className="keep-colour">
      <g className="[stroke-width:3]" strokeLinecap="round">
        <path d="M11 1v6" className="stroke-(--ch-chat)" />
        <path d="M11 15v6" className="stroke-(--ch-phone)" />
        <path d="M11 7v8" className="stroke-(--ch-visits)" strokeLinecap="butt" />
      </g>
      <circle cx="11" cy="7" r="3" className="fill-surface stroke-ink [stroke-width:1.75]" />
      <circle cx="11" cy="15" r="3" className="fill-ink stroke-ink [stroke-width:1.75]" />
    </svg>
  );
}

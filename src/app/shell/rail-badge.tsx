// A count at the corner of something in the rail; its name says it in words.

export function RailBadge({ children }: { readonly children: string }) {
  return (
    <span
      aria-hidden
      className="num bg-accent text-on-solid absolute top-0.5 right-0.5 h-3.5 min-w-3.5 rounded-full px-[3px] text-center text-[10px] leading-3.5 font-bold"
    >
      {children}
    </span>
  );
}

// What kind of file it is, in few letters: its ending, as people know it.

/** `PDF`; empty where neither name nor type tells. */
export function fileKind({ name, type }: { readonly name: string; readonly type: string }): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? '';
  return (ending || (/^(?:image|audio|video)\/([a-z0-9]{1,5})$/.exec(type)?.[1] ?? '')).toUpperCase();
}

// What one file hands to another goes by the name it has at home. The bundler invents a second name for each, and pairs
// of invented names do not compress. Why: decision 0061.
import { posix } from 'node:path';
import { parseAst, type ESTree, type Plugin } from 'vite';

interface File {
  readonly fileName: string;
  readonly code: string;
  /** By an `import()` or a document: such a file is known by the names it has. */
  readonly isAskedFor: boolean;
}
type Statement = ESTree.Program['body'][number];
/** For every file that gave up its invented names: what each stands for. */
type Homes = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const plainNames = (): Plugin => ({
  name: 'throughline:plain-names',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const late = new Set(chunks.flatMap((chunk) => chunk.dynamicImports));
      const files = chunks.map(({ fileName, code, isEntry, isDynamicEntry }) => ({
        fileName,
        code,
        isAskedFor: isEntry || isDynamicEntry || late.has(fileName),
      }));
      const plain = namedAsAtHome(files);
      for (const chunk of chunks) chunk.code = plain.get(chunk.fileName) ?? chunk.code;
    },
  },
});

/** The code of each file, by the file's name. */
export function namedAsAtHome(files: readonly File[]): ReadonlyMap<string, string> {
  const read = files.map((file) => ({ ...file, body: parseAst(file.code).body }));
  const homes: Homes = new Map(
    read.flatMap(({ fileName, isAskedFor, body }) =>
      isAskedFor ? [] : [[fileName, new Map(body.flatMap(handedOut))]],
    ),
  );
  return new Map(
    read.map(({ fileName, code, body }) => {
      const parts = body.map((one, at) => {
        const before = code.slice(body[at - 1]?.end ?? 0, one.start);
        return before + (linked(one, fileName, homes) ?? code.slice(one.start, one.end));
      });
      return [fileName, parts.join('') + code.slice(body.at(-1)?.end ?? 0)];
    }),
  );
}

/** Pairs of the invented name and the one at home, where this is the statement that says them. */
function handedOut(one: Statement): [string, string][] {
  if (one.type !== 'ExportNamedDeclaration' || one.source) return [];
  return one.specifiers.map(({ exported, local }) => [nameOf(exported), nameOf(local)]);
}

/** The statement anew, where it names what a file of `homes` hands out. */
function linked(one: Statement, fileName: string, homes: Homes): string | undefined {
  if (one.type !== 'ImportDeclaration' && one.type !== 'ExportNamedDeclaration') return undefined;
  if (one.specifiers.length === 0) return undefined;
  if (!one.source) {
    if (!homes.has(fileName)) return undefined;
    return `export{${[...new Set(handedOut(one).map(([, home]) => home))].toSorted().join(',')}};`;
  }
  const names = homes.get(posix.join(posix.dirname(fileName), one.source.value));
  if (!names) return undefined;
  const homeOf = (invented: string) => {
    const home = names.get(invented);
    if (home === undefined) throw new Error(`${fileName} asks for ${invented}, which is not handed out`);
    return home;
  };
  const pairs = one.specifiers.map((it): readonly [string, string] => {
    if (it.type === 'ImportSpecifier') return [homeOf(nameOf(it.imported)), it.local.name];
    if (it.type === 'ExportSpecifier') return [homeOf(nameOf(it.local)), nameOf(it.exported)];
    throw new Error(`${fileName} takes all of ${one.source?.value} at once`);
  });
  const list = pairs
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([home, here]) => (home === here ? home : `${home} as ${here}`));
  return `${one.type === 'ImportDeclaration' ? 'import' : 'export'}{${list.join(',')}}from${one.source.raw};`;
}

const nameOf = (it: ESTree.ModuleExportName): string => (it.type === 'Literal' ? it.value : it.name);

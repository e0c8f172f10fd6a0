// Reads what a source file imports, names and calls, from its syntax tree.
import { parseAst } from 'rolldown/parseAst';

export type Import = {
  readonly from: string;
  readonly kind: 'value' | 'type' | 'lazy';
  readonly everything: boolean;
};

export type Source = {
  readonly imports: readonly Import[];
  /** String literals, except the attributes of an element and the names of properties. */
  readonly literals: readonly string[];
  /** Reads of the clock or of chance, as written: `Date.now`, `new Date()`, `Math.random`. */
  readonly impure: readonly string[];
};

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Throws on code that does not parse: a file that cannot be read cannot be judged. */
export function readSource(path: string, text: string): Source {
  const imports: Import[] = [];
  const literals: string[] = [];
  const impure: string[] = [];
  const lang = path.endsWith('x') ? 'tsx' : 'ts';
  const program: unknown = parseAst(text, { lang }, path);
  if (isNode(program)) visit(program);
  return { imports, literals, impure };

  function visit(node: Node, parent?: Node): void {
    switch (node.type) {
      case 'ImportDeclaration':
        imports.push({ from: textOf(node['source']), kind: kindOf(node, 'importKind'), everything: false });
        return;
      case 'ExportAllDeclaration':
        imports.push({ from: textOf(node['source']), kind: kindOf(node, 'exportKind'), everything: true });
        return;
      case 'ExportNamedDeclaration':
        if (node['source']) {
          imports.push({ from: textOf(node['source']), kind: kindOf(node, 'exportKind'), everything: false });
          return;
        }
        break;
      case 'ImportExpression':
        imports.push({ from: textOf(node['source']), kind: 'lazy', everything: false });
        return;
      case 'TSImportType':
        imports.push({ from: textOf(node['source'] ?? node['argument']), kind: 'type', everything: false });
        break;
      case 'NewExpression':
        noteNew(node);
        break;
      case 'MemberExpression':
        noteMember(node);
        break;
      case 'Literal':
        if (typeof node['value'] === 'string' && parent?.type !== 'JSXAttribute')
          literals.push(node['value']);
        return;
      case 'TemplateLiteral':
        noteTemplate(node);
        break;
      case 'TSIndexedAccessType':
        // `Hits['orders']` names a property, not a channel.
        if ((node['indexType'] as Node).type === 'TSLiteralType')
          return visit(node['objectType'] as Node, node);
        break;
    }
    for (const child of childrenOf(node)) visit(child, node);
  }

  function noteNew(node: Node): void {
    const callee = node['callee'] as Node;
    const args = node['arguments'] as readonly Node[];
    if (callee['name'] === 'Date' && args.length === 0) impure.push('new Date()');
    // `new URL('./worker.ts', import.meta.url)` is how a bundler is told of a file.
    const meta = args[1]?.type === 'MemberExpression' && (args[1]['object'] as Node).type === 'MetaProperty';
    if (callee['name'] === 'URL' && meta && args[0]?.type === 'Literal') {
      imports.push({ from: textOf(args[0]), kind: 'lazy', everything: false });
    }
  }

  function noteMember(node: Node): void {
    const name = `${String((node['object'] as Node)['name'])}.${String((node['property'] as Node)['name'])}`;
    if (
      ['Date.now', 'Temporal.Now', 'Math.random', 'performance.now', 'performance.timeOrigin'].includes(name)
    ) {
      impure.push(name);
    }
  }

  function noteTemplate(node: Node): void {
    const [only, ...more] = node['quasis'] as readonly { readonly value: { readonly cooked?: string } }[];
    if (more.length === 0 && only?.value.cooked) literals.push(only.value.cooked);
  }
}

/** A type import is one that is wholly erased: `import type`, or nothing but `type` names in the braces. */
function kindOf(node: Node, key: 'importKind' | 'exportKind'): 'value' | 'type' {
  if (node[key] === 'type') return 'type';
  const names = (node['specifiers'] ?? []) as readonly Node[];
  return names.length > 0 && names.every((name) => name[key] === 'type') ? 'type' : 'value';
}

/** A path that is put together at run time cannot be checked, and says so. */
function textOf(node: unknown): string {
  const literal = (node as Node)['literal'] ?? node;
  const { value } = literal as { value?: unknown };
  return typeof value === 'string' ? value : '(computed)';
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

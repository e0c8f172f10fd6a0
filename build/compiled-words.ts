// The English words travel with the code that says them, ready to be filled in; other languages come as one catalog
// each. So a screen brings its own words and no more, and what nobody has translated yet is said in English.
import { createCompiledCatalog } from '@lingui/cli/api';
import type { Words } from './keyed-words.ts';

// What of Babel is used here; it comes without types.
interface Property {
  readonly type: string;
  readonly key?: { readonly name?: string };
  value: { readonly type: string; readonly value?: unknown };
}
interface ObjectNode {
  readonly leadingComments?: readonly { readonly value: string }[] | null;
  properties: readonly Property[];
}
interface ProgramPath {
  traverse(visitor: { ObjectExpression(path: { readonly node: ObjectNode }): void }): void;
}
interface Babel {
  readonly types: { valueToNode(value: unknown): Property['value'] };
}

/** A Babel plugin: after Lingui's macro has run, turns each message it left into its compiled form, without a name. */
export const compiledWords = ({ types }: Babel, { inContext }: Pick<Words, 'inContext'>) => ({
  visitor: {
    Program: {
      exit(program: ProgramPath): void {
        program.traverse({
          ObjectExpression({ node }) {
            // The macro's own mark.
            if (!node.leadingComments?.some(({ value }) => value === 'i18n')) return;
            node.properties = node.properties.flatMap((property) => {
              if (property.type !== 'ObjectProperty' || property.value.type !== 'StringLiteral')
                return [property];
              const text = String(property.value.value);
              if (property.key?.name === 'id') return inContext.has(text) ? [property] : [];
              if (property.key?.name === 'message') property.value = types.valueToNode(compiled(text));
              return [property];
            });
          },
        });
      },
    },
  },
});

/** As Lingui's catalogs hold it: `['Show ', ['name']]`. */
export function compiled(message: string): unknown {
  const { source, errors } = createCompiledCatalog('en', { message }, { namespace: 'json', strict: true });
  const [failure] = errors;
  if (failure) throw failure.error;
  const { messages } = JSON.parse(source) as { readonly messages: { readonly message: unknown } };
  return messages.message;
}

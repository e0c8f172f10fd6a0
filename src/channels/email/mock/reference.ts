// Back-references: an argument `#ids` takes its value out of an earlier answer of the same request.
import { MethodError } from './query.ts';
import { readReference } from '../wire-requests.ts';

type Args = Readonly<Record<string, unknown>>;

/** The arguments with every reference replaced. A reference to what failed or is not there is an error of its own. */
export function resolved(args: Args, responses: readonly (readonly [string, object, string])[]): Args {
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => {
      if (!key.startsWith('#')) return [key, value];
      if (key.slice(1) in args) throw new MethodError('invalidArguments', { arguments: [key] });
      const reference = readReference(value);
      if ('wrong' in reference) throw new MethodError('invalidResultReference');
      const { resultOf, name, path } = reference.value;
      const answer = responses.find(([method, , id]) => id === resultOf && method === name);
      if (!answer) throw new MethodError('invalidResultReference');
      return [key.slice(1), at(answer[1], path.split('/').slice(1))];
    }),
  );
}

function at(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (step === '*' && Array.isArray(value)) return value.flatMap((item: unknown) => at(item, rest));
  if (typeof value !== 'object' || value === null || !(step in value))
    throw new MethodError('invalidResultReference');
  return at((value as Args)[step], rest);
}

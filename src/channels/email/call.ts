// One round trip to the mail server. It answers 200 and hides its errors inside, method by method.
import * as z from 'zod/mini';
import { ask } from '#src/lib/http.ts';
import { own } from '#src/lib/own.ts';
import { failed, ok, type FailureKind, type Result } from '#src/lib/result.ts';
import { WireAnswers, WireError } from './wire.ts';

/** Method name, arguments, call id. */
export type MethodCall = readonly [name: string, args: Readonly<Record<string, unknown>>, id: string];

/** Asks at a path of the gateway. HTTP failures as `ask` says them; methods may still have failed inside. */
export async function callAt(
  path: string,
  using: readonly string[],
  methodCalls: readonly MethodCall[],
  signal?: AbortSignal,
): Promise<Result<WireAnswers>> {
  const reply = await ask(path, { method: 'POST', json: { using, methodCalls }, signal });
  if (!reply.ok) return reply;
  const answers = z.safeParse(WireAnswers, reply.value.body);
  return answers.success
    ? ok(answers.data)
    : failed('malformed', { retryable: true, detail: 'no method responses' });
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  serverFail: 'unknown',
  serverPartialFail: 'unknown',
  serverUnavailable: 'unknown',
  accountNotFound: 'forbidden',
  accountReadOnly: 'forbidden',
  forbidden: 'forbidden',
};

/**
 * The answer of one method, found by name and call id (a call may bring a second answer of another name). A method
 * error is a failure whose `detail` is the error's type; an answer of another shape is `malformed`.
 */
export function answerOf<S extends z.ZodMiniType>(
  answers: WireAnswers,
  name: string,
  id: string,
  schema: S,
): Result<z.infer<S>> {
  const theirs = answers.methodResponses.filter(([, , call]) => call === id);
  const good = theirs.find(([method]) => method === name);
  if (good) {
    const read = z.safeParse(schema, good[1]);
    return read.success ? ok(read.data) : failed('malformed', { retryable: true, detail: name });
  }
  const error = z.safeParse(WireError, theirs.find(([method]) => method === 'error')?.[1]);
  if (!error.success) return failed('malformed', { retryable: true, detail: `no answer to ${name}` });
  return failed(own(KINDS, error.data.type) ?? 'refused', {
    status: 200,
    detail: error.data.type,
    problem: error.data,
  });
}

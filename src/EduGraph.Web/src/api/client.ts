import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';

/** An answer that is no answer: what the server says is wrong with the question. */
export class RequestError extends Error {}

/** The server did not answer at all. */
export class LostServerError extends Error {}

// A page that waits longer than this would rather hear that the server is gone.
const timeoutMs = 20_000;

/** Asks the API. The same operation is printed once. */
export async function ask<Result, Variables>(
  operation: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const body = JSON.stringify({ query: textOf(operation), variables });
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    throw new LostServerError('The server does not answer.', { cause: error });
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!isAnswer(answer)) {
    throw new LostServerError(`The server answered ${response.status} and no GraphQL.`);
  }
  const fault = answer.errors?.[0];
  if (fault || answer.data === null || answer.data === undefined) {
    throw new RequestError(fault?.message ?? `The server answered ${response.status} without data.`);
  }
  return answer.data as Result;
}

/** Whether the server answers now. */
export async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { signal: AbortSignal.timeout(3000), cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** The text of an operation, as it is sent and as the query page shows it. */
export function textOf<Result, Variables>(operation: TadaDocumentNode<Result, Variables>): string {
  const known = texts.get(operation);
  if (known !== undefined) {
    return known;
  }
  const text = print(operation as unknown as Parameters<typeof print>[0]);
  texts.set(operation, text);
  return text;
}

/**
 * The text of an operation with the values of its variables in it, as their defaults: to be read, changed and sent by hand. Values are strings,
 * numbers, null and lists of them, which GraphQL writes as JSON does.
 */
export function filledTextOf<Result, Variables extends object>(operation: TadaDocumentNode<Result, Variables>, variables: Variables): string {
  const text = textOf(operation);
  const end = text.indexOf('{');
  const head = text.slice(0, end).replace(/\$(\w+): ([\w[\]!]+)/g, (definition, name: string) => {
    const value = (variables as Readonly<Record<string, unknown>>)[name];
    return value === undefined ? definition : `${definition} = ${JSON.stringify(value)}`;
  });
  return head + text.slice(end);
}

const texts = new WeakMap<object, string>();

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
}

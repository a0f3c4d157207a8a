import { Kind, visit } from 'graphql';
import * as graphql17 from 'graphql-17';
import { rootReference, fieldResolver, typeResolver } from './answer.mjs';

const labelRate = 0.7;
const name = (value) => ({ kind: Kind.NAME, value });
const deferRules = [
  graphql17.DeferStreamDirectiveOnRootFieldRule,
  graphql17.DeferStreamDirectiveOnValidOperationsRule,
  graphql17.DeferStreamDirectiveLabelRule,
];

/** A schema that defines `@defer`, as graphql-js 17 builds it. */
export const deferringSchema = (sdl) => graphql17.buildSchema(sdl);

/** Puts fragments of a document off: those that are there, and selections that it wraps in fragments, some of which it keeps outside too. */
export function withDefers(document, random) {
  let labelCount = 0;
  const defer = () => {
    const args = [];
    if (random.chance(labelRate)) {
      const label = random.chance(0.03) ? 'L0' : `L${labelCount++}`;
      args.push({ kind: Kind.ARGUMENT, name: name('label'), value: { kind: Kind.STRING, value: label } });
    }
    if (random.chance(0.15)) {
      args.push({ kind: Kind.ARGUMENT, name: name('if'), value: { kind: Kind.BOOLEAN, value: random.chance(0.5) } });
    }
    return { kind: Kind.DIRECTIVE, name: name('defer'), arguments: args };
  };
  const onFragment = (node) => (random.chance(0.5) ? { ...node, directives: [...(node.directives ?? []), defer()] } : undefined);
  return visit(document, {
    // What introspection tells is not the same in 16 and 17.
    Field: (node) => (['__schema', '__type'].includes(node.name.value) ? { kind: Kind.FIELD, name: name('__typename') } : undefined),
    InlineFragment: { leave: onFragment },
    FragmentSpread: { leave: onFragment },
    SelectionSet: {
      leave: (node) => {
        if (!random.chance(0.3)) {
          return undefined;
        }
        const chosen = node.selections.filter(() => random.chance(0.6));
        if (chosen.length === 0) {
          return undefined;
        }
        const wrapped = { kind: Kind.INLINE_FRAGMENT, directives: [defer()], selectionSet: { kind: Kind.SELECTION_SET, selections: chosen } };
        const kept = node.selections.filter((selection) => !chosen.includes(selection) || random.chance(0.4));
        return { ...node, selections: random.chance(0.5) ? [...kept, wrapped] : [wrapped, ...kept] };
      },
    },
  });
}

/**
 * What graphql-js 17 says of a request whose fragments are put off: the errors of its rules for `@defer`, or the first part of the answer
 * and the parts that follow; or only that the document is not valid for other reasons.
 */
export async function answerInParts(schema, objects, request) {
  const document = graphql17.parse(request.document);
  const errors = graphql17.validate(schema, document, deferRules, { maxErrors: request.maxErrors });
  if (errors.length > 0) {
    return { validation: errors.map(({ message, locations }) => ({ message, locations: locations.map(({ line, column }) => ({ line, column })) })) };
  }

  const operation = graphql17.getOperationAST(document, request.operationName);
  if (graphql17.validate(schema, document).length > 0 || !operation || operation.operation === 'subscription') {
    return { validation: [] };
  }

  const result = await graphql17.experimentalExecuteIncrementally({
    schema,
    document,
    rootValue: rootReference(schema, operation),
    variableValues: request.variables,
    operationName: request.operationName,
    fieldResolver: fieldResolver(objects),
    typeResolver: typeResolver(objects),
  });
  const parts = [];
  if ('initialResult' in result) {
    parts.push(plain(result.initialResult));
    for await (const part of result.subsequentResults) {
      parts.push(plain(part));
    }
  } else {
    parts.push(plain(result));
  }
  return { validation: [], parts };
}

function plain(value) {
  return JSON.parse(JSON.stringify(value));
}

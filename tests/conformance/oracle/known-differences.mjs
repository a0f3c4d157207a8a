import { BREAK, Kind, visit } from 'graphql';

/**
 * Where the engine differs from graphql-js 16 and is right to: the name of the difference, or null.
 *
 * - SUBSCRIPTION_CONDITIONS: `@skip` or `@include` on a root field of a subscription. The specification of September 2025
 *   (5.2.4.1) forbids them; graphql-js 16 evaluates them without variables, so counts other fields or even throws.
 * - UNSUPPORTED_OPERATION: an operation for which the schema has no root type. The specification (5.2.1.1) makes it an error of
 *   validation; graphql-js 16 finds it only when it executes that operation.
 * - DEFER: `@defer`, where the schema has it: 16 does not know its rules. Those are compared with graphql-js 17 (defers.mjs).
 */
export function knownDifference(document, schema) {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operations.some((definition) => !schema.getRootType(definition.operation))) {
    return 'UNSUPPORTED_OPERATION';
  }

  if (schema.getDirective('defer') && hasDefer(document)) {
    return 'DEFER';
  }

  const fragments = new Map();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }

  const hasConditions = document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === 'subscription' &&
      isConditional(definition.selectionSet, fragments, new Set()),
  );
  return hasConditions ? 'SUBSCRIPTION_CONDITIONS' : null;
}

function hasDefer(document) {
  let found = false;
  visit(document, {
    Directive: (directive) => {
      found ||= directive.name.value === 'defer';
      return found ? BREAK : undefined;
    },
  });
  return found;
}

function isConditional(selectionSet, fragments, visited) {
  return selectionSet.selections.some((selection) => {
    if (selection.directives?.some((directive) => ['skip', 'include'].includes(directive.name.value))) {
      return true;
    }

    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return isConditional(selection.selectionSet, fragments, visited);
    }

    if (selection.kind === Kind.FRAGMENT_SPREAD && !visited.has(selection.name.value)) {
      visited.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      return fragment !== undefined && isConditional(fragment.selectionSet, fragments, visited);
    }
    return false;
  });
}

/**
 * The same of a document of type definitions.
 *
 * - EXTENDED_INPUT_FIELDS: a directive on a field of an input object's extension. graphql-js 16 takes the place for
 *   ARGUMENT_DEFINITION; it is INPUT_FIELD_DEFINITION, as in the definition.
 * - EXTENDED_SCALAR: `@specifiedBy` at a scalar's extension. graphql-js 16 passes over it when it builds a schema from one text; here it counts.
 * - GRAPHQL_JS_THROWS (answer.mjs): a default value of an argument whose type is no input type, beyond all numbers, or an object for a scalar: graphql-js throws where it
 *   builds or prints the schema; here the type is reported.
 */
export function knownSchemaDifference(document) {
  const hasDirectives = document.definitions.some(
    (definition) => definition.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION && definition.fields.some((field) => field.directives.length > 0),
  );
  const isSpecifiedLater = document.definitions.some(
    (definition) => definition.kind === Kind.SCALAR_TYPE_EXTENSION && definition.directives.some((directive) => directive.name.value === 'specifiedBy'),
  );
  return hasDirectives ? 'EXTENDED_INPUT_FIELDS' : isSpecifiedLater ? 'EXTENDED_SCALAR' : null;
}

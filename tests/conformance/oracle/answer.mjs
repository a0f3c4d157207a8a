import { execute, getOperationAST, parse, validate } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { knownDifference, knownSchemaDifference } from './known-differences.mjs';

/**
 * What graphql-js says of one request: a parse error, or the validation errors, or the result of execution; or the name
 * of a known difference, when the document shows one and so only has to parse.
 * Positions are line and column, from 1, as graphql-js counts them.
 */
export function answer(schema, objects, request) {
  let document;
  try {
    document = parse(request.document);
  } catch (error) {
    return { parse: plain(error) };
  }

  const difference = knownDifference(document, schema);
  if (difference) {
    return { difference };
  }

  const errors = validate(schema, document, undefined, { maxErrors: request.maxErrors, hideSuggestions: request.hideSuggestions });
  if (errors.length > 0) {
    return { validation: errors.map(plain) };
  }

  const operation = getOperationAST(document, request.operationName);
  if (operation?.operation === 'subscription') {
    return { validation: [] }; // A source stream is not part of a data set of values.
  }

  return { validation: [], result: run(schema, objects, document, request) };
}

/** What graphql-js finds wrong with a text of type definitions before it builds a schema from it. */
export function answerToSchema(sdl) {
  let document;
  try {
    document = parse(sdl);
  } catch (error) {
    return { errors: [plain(error)] };
  }

  const difference = knownSchemaDifference(document);
  return difference ? { difference } : { errors: validateSDL(document).map(plain) };
}

function run(schema, objects, document, request) {
  const result = execute({
    schema,
    document,
    rootValue: rootReference(schema, getOperationAST(document, request.operationName)),
    variableValues: request.variables,
    operationName: request.operationName,
    fieldResolver: fieldResolver(objects),
    typeResolver: typeResolver(objects),
  });
  if (typeof result.then === 'function') {
    throw new Error('The data set answers at once, so execution must too.');
  }

  const { data, errors } = result;
  return { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map(plainWithPath) } : {}) };
}

/** The object of the data set in which the fields of an operation's root are looked up. */
export function rootReference(schema, operation) {
  const rootType = operation?.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  return { ref: `${rootType?.name}0` };
}

export function fieldResolver(objects) {
  return (source, args, context, info) => {
    const value = isReference(source) ? objects[source.ref]?.fields[info.fieldName] : undefined;
    return resolved(value, args);
  };
}

export function typeResolver(objects) {
  return (value) => (isReference(value) ? objects[value.ref]?.type : undefined);
}

function resolved(value, args) {
  if (Array.isArray(value)) {
    return value.map((item) => resolved(item, args));
  }

  if (value !== null && typeof value === 'object') {
    if ('error' in value) {
      return new Error(value.error); // An Error as a value is an error at that place, in a list at that item.
    }
    if ('arguments' in value) {
      return JSON.stringify(args);
    }
  }
  return value;
}

function isReference(value) {
  return value !== null && typeof value === 'object' && 'ref' in value;
}

function plain(error) {
  return { message: error.message, locations: (error.locations ?? []).map(({ line, column }) => ({ line, column })) };
}

function plainWithPath(error) {
  return { ...plain(error), ...(error.path ? { path: error.path } : {}) };
}

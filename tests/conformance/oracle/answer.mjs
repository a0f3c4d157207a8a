import { GraphQLError, buildASTSchema, execute, getOperationAST, parse, printSchema, subscribe, validate, validateSchema } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { knownDifference, knownSchemaDifference } from './known-differences.mjs';

/**
 * What graphql-js says of one request: a parse error, or the validation errors, or the result of execution; or the name
 * of a known difference, when the document shows one and so only has to parse.
 * Positions are line and column, from 1, as graphql-js counts them.
 */
export async function answer(schema, objects, request) {
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
  const result = operation?.operation === 'subscription' ? await firstResponse(schema, objects, document, request) : run(schema, objects, document, request);
  return { validation: [], result: plainResult(result) };
}

/**
 * What graphql-js finds wrong with a text of type definitions: before it builds a schema from it or, if that is nothing, in the schema. Where it
 * finds nothing at all, the schema as it prints it.
 */
export function answerToSchema(sdl) {
  let document;
  try {
    document = parse(sdl);
  } catch (error) {
    return { errors: [plain(error)] };
  }

  const difference = knownSchemaDifference(document);
  if (difference) {
    return { difference };
  }

  const errors = validateSDL(document);
  if (errors.length > 0) {
    return { errors: errors.map(plain) };
  }

  try {
    const schema = buildASTSchema(document, { assumeValidSDL: true });
    const faults = validateSchema(schema);
    return faults.length > 0 ? { errors: faults.map(plain) } : { errors: [], printed: printSchema(schema) };
  } catch (error) {
    if (/^Unexpected input type|^Cannot convert value to AST|cannot represent non numeric value: Infinity/.test(error.message)) {
      return { difference: 'GRAPHQL_JS_THROWS' };
    }
    if (error instanceof GraphQLError) {
      return { errors: [plain(error)] }; // a directive that the schema is built by has a value that is none
    }
    throw error;
  }
}

function run(schema, objects, document, request) {
  const result = execute(executionArguments(schema, objects, document, request));
  if (typeof result.then === 'function') {
    throw new Error('The data set answers at once, so execution must too.');
  }
  return result;
}

/** What is wrong with a subscription, or its answer to the only event there is: the subscription type's object. */
async function firstResponse(schema, objects, document, request) {
  const events = async function* () {
    yield { ref: `${schema.getSubscriptionType().name}0` };
  };
  const responses = await subscribe({ ...executionArguments(schema, objects, document, request), subscribeFieldResolver: events });
  return Symbol.asyncIterator in responses ? (await responses.next()).value : responses;
}

function executionArguments(schema, objects, document, request) {
  return {
    schema,
    document,
    rootValue: rootReference(schema, getOperationAST(document, request.operationName)),
    variableValues: request.variablesText ? JSON.parse(request.variablesText) : request.variables,
    operationName: request.operationName,
    fieldResolver: fieldResolver(objects),
    typeResolver: typeResolver(objects),
  };
}

function plainResult({ data, errors }) {
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

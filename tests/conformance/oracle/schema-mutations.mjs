import { Kind, parse } from 'graphql';

const name = (value) => ({ kind: Kind.NAME, value });
const misspellings = [(text) => `${text}s`, (text) => text.slice(1) || 'x', (text) => text.toUpperCase(), () => 'Alpha', () => 'id', () => 'String'];

/** Spoils a document of type definitions, so that it still parses but does not hold together. */
export function mutateSchema(document, random) {
  const result = structuredClone(document);
  for (let count = random.integer(1, 4); count > 0; count--) {
    random.pick(mutations)(placesOf(result), random, result);
  }
  return result;
}

/** Every node with the array in which it stands. */
function placesOf(node, list = null) {
  const places = node.kind ? [{ node, list }] : [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      places.push(...value.flatMap((child) => placesOf(child, value)));
    } else if (value && typeof value === 'object') {
      places.push(...placesOf(value));
    }
  }
  return places;
}

function withOne(random, places, action) {
  if (places.length > 0) {
    action(random.pick(places));
  }
}

function misspell(places, random) {
  const kinds = [Kind.NAMED_TYPE, Kind.DIRECTIVE, Kind.ARGUMENT, Kind.FIELD_DEFINITION, Kind.INPUT_VALUE_DEFINITION, Kind.ENUM_VALUE_DEFINITION];
  withOne(random, places.filter(({ node }) => node.name && (kinds.includes(node.kind) || random.chance(0.2))), ({ node }) => {
    node.name.value = random.pick(misspellings)(node.name.value);
  });
}

function repeat(places, random) {
  withOne(random, places.filter(({ node, list }) => list && node.kind !== Kind.NAME), ({ node, list }) => {
    list.splice(random.integer(0, list.length + 1), 0, structuredClone(node));
  });
}

function drop(places, random) {
  withOne(random, places.filter(({ list }) => list && list.length > 1), ({ node, list }) => list.splice(list.indexOf(node), 1));
}

function extend(places, random) {
  withOne(random, places.filter(({ node }) => /TypeDefinition$/.test(node.kind) && node.kind !== Kind.OPERATION_TYPE_DEFINITION), ({ node }) => {
    const kind = random.chance(0.6) ? node.kind.replace('Definition', 'Extension') : random.pick(extensionKinds);
    const extension = { ...structuredClone(node), kind, description: undefined, directives: [{ kind: Kind.DIRECTIVE, name: name('onTypes'), arguments: [] }] };
    places[0].node.definitions.push(extension);
  });
}

const extensionKinds = [Kind.SCALAR_TYPE_EXTENSION, Kind.OBJECT_TYPE_EXTENSION, Kind.ENUM_TYPE_EXTENSION, Kind.UNION_TYPE_EXTENSION];

function addDirective(places, random, document) {
  const known = document.definitions.filter((definition) => definition.kind === Kind.DIRECTIVE_DEFINITION).map((definition) => definition.name.value);
  withOne(random, places.filter(({ node }) => node.directives), ({ node }) => {
    const directive = { kind: Kind.DIRECTIVE, name: name(random.pick([...known, 'deprecated', 'specifiedBy', 'oneOf', 'unknown'])), arguments: [] };
    if (random.chance(0.5)) {
      const argumentName = random.pick(['reason', 'resaon', 'url', 'times']);
      directive.arguments.push({ kind: Kind.ARGUMENT, name: name(argumentName), value: { kind: Kind.STRING, value: 'x' } });
    }
    node.directives.push(directive, ...(random.chance(0.4) ? [structuredClone(directive)] : []));
  });
}

function addDefinition(places, random, document) {
  const text = random.pick([
    'schema { query: Query }', 'extend schema { query: Query subscription: Query }', 'extend type Missing { a: Int }', 'extend scalar Querry @x',
    'directive @onField on FIELD', 'directive @skip(if: Int!) on OBJECT', 'type Query { a: Int }', 'enum __TypeKind { A }', 'scalar String',
    'type New { a(b: In = { c: 1, c: 2 }): Missing @deprecated(reason: "a", reason: "b") }', 'query Q { name } fragment F on Query { name }',
  ]);
  document.definitions.splice(random.integer(0, document.definitions.length + 1), 0, ...structuredClone(parse(text, { noLocation: true }).definitions));
}

/** Gives a field, an argument or an input field another type: of another kind, or wrapped otherwise. */
function retype(places, random, document) {
  const names = [...document.definitions.map((definition) => definition.name?.value).filter(Boolean), 'Int', 'String', 'ID'];
  withOne(random, places.filter(({ node }) => [Kind.FIELD_DEFINITION, Kind.INPUT_VALUE_DEFINITION].includes(node.kind)), ({ node }) => {
    const named = { kind: Kind.NAMED_TYPE, name: name(random.pick(names)) };
    const inner = random.chance(0.5) ? structuredClone(node.type) : named;
    const list = { kind: Kind.LIST_TYPE, type: inner };
    node.type = random.pick([named, inner.kind === Kind.NON_NULL_TYPE ? inner.type : { kind: Kind.NON_NULL_TYPE, type: inner }, list, { kind: Kind.NON_NULL_TYPE, type: list }]);
  });
}

/** Has a type implement an interface, or something that is none, or itself; or takes members into a union. */
function join(places, random, document) {
  const types = document.definitions.filter((definition) => /TypeDefinition$/.test(definition.kind)).map((definition) => definition.name.value);
  withOne(random, places.filter(({ node }) => node.interfaces || node.kind === Kind.UNION_TYPE_DEFINITION), ({ node }) => {
    const member = { kind: Kind.NAMED_TYPE, name: name(random.pick(types)) };
    (node.interfaces ?? node.types).push(member, ...(random.chance(0.2) ? [structuredClone(member)] : []));
  });
}

/** Adds an argument to a field, or a field to an input object: needed, deprecated, with a default value that may not fit, or with a reserved name. */
function addInput(places, random) {
  const holders = places.filter(({ node }) => [Kind.FIELD_DEFINITION, Kind.DIRECTIVE_DEFINITION, Kind.INPUT_OBJECT_TYPE_DEFINITION].includes(node.kind));
  withOne(random, holders, ({ node }) => {
    const text = random.pick([
      'more: Int!', 'more: Int! @deprecated', 'more: Int! = 1 @deprecated(reason: "x")', '__more: Int', 'more: [Int!]! = [1, null]', 'more: String = 1', 'more: Missing = { a: 1 }', 'more: Query',
      'more: Boolean = true', 'more: ID = 1', 'more: Float! = 1', 'more: Int = 1.0', 'more: Int = null', 'more: Int! = null', 'more: String = """\n  a "quoted"\n    text\n"""', '"What it is." more: Float = 1e400',
    ]);
    const [input] = parse(`input I { ${text} }`, { noLocation: true }).definitions[0].fields;
    (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? node.fields : node.arguments).push(input);
  });
}

/** Empties a type, or renames a definition so that nothing is called by its name any more, or gives it a reserved one. */
function empty(places, random) {
  const holders = places.filter(({ node }) => ['fields', 'values', 'types'].some((key) => node[key]?.length > 0) && /TypeDefinition$/.test(node.kind));
  withOne(random, holders, ({ node }) => {
    const key = ['fields', 'values', 'types'].find((each) => node[each]?.length > 0);
    if (random.chance(0.7)) {
      node[key] = [];
    } else {
      (node[key][0].name ?? node.name).value = random.pick(['__reserved', 'Query', 'true', '_']);
    }
  });
}

/** A description, plain or as a block. */
function describe(places, random) {
  withOne(random, places.filter(({ node }) => 'description' in node), ({ node }) => {
    const value = random.pick(['', 'a', 'two\nlines', '  indented', 'ends in a quote "', 'a """ inside', 'a \\ slash', 'tab\tin', '清华 😀', '\n', 'trailing \n ', '"', 'é'.repeat(80)]);
    node.description = { kind: Kind.STRING, value, block: random.chance(0.5) };
  });
}

const mutations = [misspell, misspell, repeat, repeat, drop, extend, addDirective, addDirective, addDefinition, retype, retype, join, join, addInput, addInput, empty, describe];

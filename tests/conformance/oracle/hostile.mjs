/**
 * Requests that a generator of sensible documents does not come upon: values of every wrong kind for every input type, numbers at the edges,
 * texts that try the lexer, introspection under odd names, conditions on everything, fields that overlap in fragments, subscriptions with
 * several root fields. Those with fields of their own are over `schemas/everything.graphql`.
 *
 * Variables are carried as JSON text, since JavaScript could not write `1e400` or `-0` again.
 */
import { Random } from './random.mjs';

const inputTypes = {
  int: ['Int', 'Int!', '[Int]'],
  float: ['Float', 'Float!'],
  text: ['String', 'String!'],
  flag: ['Flag', 'Flag!'],
  flags: ['[Flag]', '[Flag!]', '[Flag!]!', 'Flag'],
  id: ['ID', 'ID!'],
  yes: ['Boolean', 'Boolean!'],
  filter: ['Filter', 'Filter!'],
  one: ['OneOf', 'OneOf!'],
  moment: ['Moment', 'Moment!'],
  matrix: ['[[Int!]]', '[[Int!]!]!', '[Int!]'],
  required: ['[Int!]!', '[Int!]'],
};

const jsonValues = [
  'null', 'true', 'false', '0', '-0', '-0.0', '1', '1.0', '1.5', '1e0', '1e2', '1E+2', '100e-2', '2147483647', '2147483648', '-2147483648',
  '-2147483649',
  '2147483647.0', '2147483647.5', '1e400', '-1e400', '1e-400', '123456789012345678901234567890', '9007199254740991', '9007199254740993',
  '5e-324',
  '1e20', '1e21', '-1e21', '1.7976931348623157e308', '0.1', '1.10', '""', '" "', '"1"', '"0"', '"1.5"', '"true"', '"null"', '"RED"',
  '"red"', '"Red"', '"BLUE"',
  '"\\u0000"', '"\\u0007"', '"\\ud83d\\ude00"', '"😀"', '"\\u2028"', '"清华"', '"a\\nb"', '"\\"\\\\"', '"\\u007f"', '[]', '[[]]', '[null]',
  '[[null]]', '[1]', '[1,null,2]',
  '[1,"2",[3]]', '[[1,2],[3]]', '[[1,2],3]', '["RED"]', '["RED","red",null]', '[true]', '[{}]', '{}', '{"a":1}', '{"text":"a"}',
  '{"text":null}', '{"text":1}',
  '{"text":"a","number":1}', '{"text":"a","number":null}', '{"number":1.5}', '{"number":1.0}', '{"list":[1,"a",1.5]}', '{"list":null}',
  '{"filter":{}}',
  '{"filter":{"required":true,"one":{"text":"a","list":[]}}}', '{"required":true}', '{"required":null}', '{"required":"yes"}',
  '{"required":true,"count":null}',
  '{"required":true,"count":1.0}', '{"required":true,"count":3000000000}', '{"required":true,"flag":"red"}',
  '{"required":true,"flag":"PURPLE"}', '{"required":true,"flag":0}',
  '{"required":true,"flags":"RED"}', '{"required":true,"flags":["RED",null]}', '{"required":true,"range":[1,null,"x",1e400]}',
  '{"required":true,"one":{}}',
  '{"required":true,"one":{"text":"a","number":2}}', '{"required":true,"and":[{"required":true},{},{"required":1}]}',
  '{"required":true,"and":{"required":true}}',
  '{"required":true,"not":{"required":true,"not":{"required":"deep"}}}', '{"required":true,"moment":{"any":[1]}}',
  '{"required":true,"old":1}', '{"required":true,"requird":1}',
  '{"required":true,"Required":1,"texts":2}', '{"constructor":1}', '{"toString":1}', '{"required":true,"text":"","hasOwnProperty":1}',
];

const literals = [
  'null', 'true', 'True', '0', '-0', '-0.0', '00', '01', '-', '-a', '1.', '.5', '1e', '1e+', '1E5', '1e5', '1.5', '1.0', '0x1', '1_000',
  '1n', '1.5.5', '1e5.5', '+1',
  '2147483647', '2147483648', '-2147483648', '-2147483649', '1e400', '-1e400', '1e-400', '123456789012345678901234567890', '1e20', '1e21',
  '0.1', '1.10', '00.1', '-00',
  '""', '"1"', '"RED"', 'RED', 'red', 'PURPLE', 'REDD', '__typename', '$undefined', '"\\u0041"', '"\\u{1F600}"', '"\\u{110000}"',
  '"\\u{00000000041}"', '"\\u{}"', '"\\u{12"',
  '"\\uD83D\\uDE00"', '"\\uD83D"', '"\\uDE00"', '"\\uD83D\\u0041"', '"\\u{D83D}"', '"\\uZZZZ"', '"\\x"', '"\\"', '"unterminated', '"a\nb"',
  '"tab\there"', '"\u0007"', '"\u007f"', '"😀" 1', '"""', '""""""',
  '"""block"""', '"""\n  a\n    b\n  c\n"""', '"""a\n  b\n  c"""', '"""\r\n\ta\r\t b\n"""', '"""  lead"""', '"""a \\""" b"""',
  '"""\\u0041 \\n"""', '"""\n\n\n"""', '"""\n  \n a\n  \n"""',
  '"""😀\u0000"""', '"""unterminated', '""" " "" """', '[]', '[[]]', '[1 2,,3]', '[1 null]', '[null]', '[RED, red]', '[', '{}',
  '{ text: "a" }', '{ text: null }',
  '{ text: "a", number: 1 }', '{ text: "a" text: "b" }', '{ number: 1.5 }', '{ number: 1e0 }', '{ list: 1 }', '{ list: [1 "a" 1.5] }',
  '{ required: true }', '{ required: null }', '{ required: "yes" }',
  '{ required: true count: null }', '{ required: true flag: red }', '{ required: true flag: "RED" }', '{ required: true flag: 0 }',
  '{ required: true flags: RED }',
  '{ required: true range: [1, 1.5, "x"] }', '{ required: true one: {} }', '{ required: true one: { text: "a", number: 2 } }',
  '{ required: true and: { required: false } }',
  '{ required: true and: [{ required: true }, {}, { required: 1 }] }', '{ required: true moment: { any: [1, "a", RED, null, true, 1.5] } }',
  '{ required: true requird: 1 }', '{ : 1 }', '{ a }', '{ "a": 1 }',
];

const plainDocuments = [
  '', ' ', ',', ',,,\n#', '\ufeff', '\ufeff{ name }', '{ name \ufeff}', '{', '}', '{}', '{ }', '{ name', '{ name }}', '{ name } }',
  '{ name } {', 'query', 'query Q', 'query Q()', 'query Q() { name }', 'query ($) { name }',
  'query ($a) { name }', 'query ($a:) { name }', 'query ($a: Int =) { name }', 'query ($a: Int = $b) { name }',
  'query ($a: Int! = null) { echo(int: $a) }', 'query ($a: [Int!]! = [1]) { echo(required: $a) }',
  'query ($a: Int, $a: Int) { echo(int: $a) }', 'query (a: Int) { name }', 'query ($a: Query) { name }',
  'query ($a: Missing) { echo(int: $a) }', 'query ($a: [[Int]]!) { echo(matrix: $a) }', 'query ($a: Int!!) { name }',
  'query ($a: Int @onVariable) { echo(int: $a) }', 'query ($a: Int @onVariable(filter: { required: $a })) { echo(int: $a) }',
  'query ($a: Int @skip(if: true)) { echo(int: $a) }',
  '"A description." query Q { name }', '"""A description.""" { name }', '"A" fragment F on Query { name } { ...F }',
  'query Q("about a" $a: Int) { echo(int: $a) }', '"A" "B" query Q { name }',
  'fragment on on Query { name } { name }', 'fragment F { name } { ...F }', 'fragment F on { name }', 'fragment F on Query { name }',
  'fragment F on Query { name } fragment F on Query { name } { ...F }',
  'fragment F($a: Int) on Query { name } { ...F }', 'fragment F on Query { ...F } { ...F }',
  'fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A ...B } { ...A }',
  'fragment F on Missing { name } { ...F }', 'fragment F on Flag { name } { ...F }', 'fragment F on Filter { text } { ...F }',
  '{ ... on { name } }', '{ ...on Query { name } }', '{ ... { name } }', '{ ... @include(if: true) { name } }', '{ ...on }',
  '{ ...true }', '{ ... on Int { x } }', '{ on }', '{ query mutation subscription fragment on true false null }',
  '{ true: name false: name null: name on: name }', '{ a: b: name }', '{ a:: name }', '{ a : name }', '{ : name }', '{ name: }',
  '{ name() }', '{ name(a) }', '{ name(a:) }', '{ name(a: 1 }', '{ name(a: 1, a: 2) }', '{ name {} }', '{ name { id } }', '{ node }',
  '{ node { id } }', '{ node(id: 1) {} }', '{ node(id: 1) }', '{ nodes { id } nodes(ids: []) { id } }',
  '{ name @ }', '{ name @skip }', '{ name @skip() }', '{ name @skip(if) }', '{ name @skip(if: true) @skip(if: true) }',
  '{ name @include(if: true, if: false) }', '{ name @missing }', '{ name @onSchema }', '{ name @onField(flags: [RED BLUE red]) }',
  '{ name @many(times: 1) @many(times: 2) @many }', 'query @many(times: 1) @skip(if: true) { name }',
  'subscription @many(times: 1) { ticked }', 'mutation @include(if: false) { remove(id: 1) }',
  'type A { a: Int }', 'type A { a: Int } { name }', '{ name } extend type Query { b: Int }', 'schema { query: Query } { name }',
  'scalar S { name }', 'input I { a: Int = { b: 1 } } query Q { name }', 'directive @d on FIELD { name }',
  'query A { name } query B { name }', 'query A { name } query A { name }', '{ name } query A { name }', '{ name } { name }',
  'mutation M { remove(id: 1) } mutation M { remove(id: 1) }', '{ name } mutation M { remove(id: 1) }',
  'querry { name }', 'Query { name }', '{ name } garbage', '& { name }', '{ name | name }', '{ name = 1 }', '{ $a }', '{ name(a: $) }',
  '{ ..name }', '{ .. }', '{ . }', '{ ...... }', '! { name }', '? { name }', '{ "name" }', '{ 1 }', '{ -1 }', "{ 'name' }",
  '{ name \u0000 }', '{ name \u0007 }', '{ n\u00e4me }', '{ 清华 }', '{ 😀 }', '# only a comment', '# 😀\n{ missing }', '"😀" { name }',
  '{ echo(text: "😀") missing }', '{ echo(text: "清华") missing }', '{\r\n\r missing\n\r missing2 }', '{\u2028missing }',
  '{ name # comment \u2028 missing }\n }', '{ name #\r missing }', '{ \t\tmissing }', '{ echo(text: """\n\r\n\r""") missing }',
  '{ name\u00a0 }', '{ name\u200b }',
];

const introspection = [
  '{ __typename }', '{ __typename: name }', '{ name: __typename }', '{ __schema: __typename }', '{ __type: __typename __typename: name }',
  '{ __typename __typename: __typename }', '{ __typename __typename: name }', '{ __typename { a } }',
  '{ __schema }', '{ __schema {} }', '{ __schema { __schema { __typename } } }', '{ __schema { __typename __type: __typename } }',
  '{ __type { name } }', '{ __type(name: null) { name } }', '{ __type(name: 1) { name } }', '{ __type(name: "") { name } }',
  '{ __type(name: "query") { name } }', '{ __type(name: "Query", name: "Query") { name } }',
  '{ a: __type(name: "Query") { name } a: __type(name: "Alpha") { name } }',
  '{ a: __type(name: "Query") { name } a: __type(name: "Query") { kind } }',
  'query ($n: String!) { __type(name: $n) { name } }', 'query ($n: String) { __type(name: $n) { name } }',
  'query ($n: String = "Flag") { __type(name: $n) { enumValues { name } } }', 'query ($n: ID!) { __type(name: $n) { name } }',
  '{ __type(name: "Int!") { name } }', '{ __type(name: "[Int]") { name } }', '{ __type(name: "__Type") { name fields { name } } }',
  '{ __type(name: "__TypeKind") { enumValues(includeDeprecated: null) { name description } } }',
  '{ __type(name: "Flag") { enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } fields { name } inputFields { name } possibleTypes { name } interfaces { name } ofType { name } } }',
  'query ($d: Boolean) { __type(name: "Flag") { enumValues(includeDeprecated: $d) { name } } }',
  'query ($d: Boolean = true) { __type(name: "Query") { fields(includeDeprecated: $d) { name args(includeDeprecated: $d) { name defaultValue isDeprecated } } } }',
  '{ __type(name: "Filter") { name kind isOneOf inputFields { name defaultValue type { kind name ofType { kind name ofType { name } } } } } }',
  '{ __type(name: "Filter") { inputFields(includeDeprecated: true) { name isDeprecated deprecationReason description } } }',
  '{ __type(name: "OneOf") { isOneOf inputFields { defaultValue } } }',
  '{ __type(name: "Moment") { specifiedByURL specifiedByUrl isOneOf } }', '{ __type(name: "Moment") { specifiedByURL isOneOf } }',
  '{ __type(name: "Anything") { specifiedByURL description kind } }',
  '{ __type(name: "Query") { fields { name args { name defaultValue } } } }',
  '{ __type(name: "Named") { possibleTypes { name kind } interfaces { name } } }', '{ __type(name: "Nobody") { possibleTypes { name } } }',
  '{ __type(name: "Everything") { possibleTypes { name } fields { name } } }',
  '{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }',
  '{ __schema { directives { name isRepeatable locations args { name defaultValue } } } }',
  '{ __schema { directives { args(includeDeprecated: true) { name } onField } } }',
  '{ __schema { types { name } typos } }', '{ __schema { queryType { fields { type { fields { type { fields { name } } } } } } } }',
  '{ __type(name: "Query") { ...T } } fragment T on __Type { name kind ...U } fragment U on __Type { description }',
  '{ ... on __Type { name } }',
  '{ node(id: 1) { __schema { types { name } } } }', '{ node(id: 1) { __typename __type(name: "Query") { name } } }',
  'mutation { __typename __schema { queryType { name } } }', 'mutation { x: __typename }', 'subscription { __typename }',
  'subscription { ticked __typename }', 'subscription { t: __typename }',
  'subscription { __schema { queryType { name } } }', 'subscription { __type(name: "Query") { name } }',
  '{ anything { __typename } list { __typename ... on Alpha { __typename id } } }', '{ nobody { __typename nothing } }',
  '{ __schemas { a } }', '{ __typ(name: 1) }', '{ __typename(a: 1) }', '{ __typename @skip(if: true) name }',
];

const subscriptions = [
  'subscription { ticked changed { id } }', 'subscription { ticked ticked }', 'subscription { a: ticked b: ticked }',
  'subscription { a: ticked a: ticked }', 'subscription S { ...F } fragment F on Subscription { ticked changed { id } }',
  'subscription { ... { ticked } ... { changed { id } } }',
  'subscription { ... on Subscription { ticked } }',
  'subscription { ...F ...G } fragment F on Subscription { ticked } fragment G on Subscription { ticked }',
  'subscription S { ...F ...G } fragment F on Subscription { a: ticked } fragment G on Subscription { ...H } fragment H on Subscription { b: ticked __typename }',
  'subscription S { changed(flags: [RED, PURPLE]) { id } }', 'subscription { changed { id ... { name name } } }',
  'subscription A { ticked changed { id } } subscription B { ticked __typename } query C { name }', 'subscription { missing }',
  'subscription { ticked missing }', 'subscription { }',
  'subscription { ...Missing }', 'subscription { ...F } fragment F on Subscription { ...F }', 'subscription { ... on Query { name } }',
  'subscription { ticked { a } }', 'subscription { changed }',
];

const conditions = ['if: true', 'if: false', 'if: $yes', 'if: $no', 'if: $maybe', 'if: $nul', 'if: null', 'if: "true"', 'if: 1',
'iff: true', '', 'if: $undefined', 'if: [true]'];

function* conditionRequests() {
  const places = [
    (c) => `{ name ${c} self { name } }`,
    (c) => `{ ... ${c} { name } }`,
    (c) => `{ ... on Named ${c} { names } name }`,
    (c) => `{ ...F ${c} } fragment F on Query { name }`,
    (c) => `{ self ${c} { name ${c} } }`,
    (c) => `{ mustSelf { mustSelf ${c} { name } } }`,
    (c) => `{ list { ... on Alpha ${c} { id } ... on Gamma { again ${c} { id } } } }`,
    (c) => `query ${c} { name }`,
    (c) => `{ ...F } fragment F on Query ${c} { name }`,
    (c) => `{ name ${c} name }`,
    (c) => `{ echo(int: 1) ${c} }`,
    (c) => `{ __typename ${c} __schema ${c} { queryType { name ${c} } } }`,
  ];
  for (const place of places) {
    for (const condition of conditions) {
      for (const both of [`@skip(${condition})`, `@include(${condition})`, `@skip(${condition}) @include(if: true)`,
      `@include(${condition}) @skip(if: $no)`]) {
        const text = place(both).replaceAll('()', '');
        const used = ['yes', 'no', 'maybe', 'nul'].filter((name) => text.includes(`$${name}`));
        const definitions = { yes: '$yes: Boolean!', no: '$no: Boolean! = false', maybe: '$maybe: Boolean', nul: '$nul: Boolean = true' };
        const head = used.length === 0 ? '' : `(${used.map((name) => definitions[name]).join(', ')})`;
        const document = text.startsWith('query ') ? text.replace('query', `query Q${head}`) : head === '' ? text : `query Q${head} ${text}`;
        yield { document, variables: '{"yes":true,"maybe":false,"nul":null}' };
        if (used.includes('nul')) {
          yield { document, variables: '{"yes":false}' };
        }
      }
    }
  }
}

function* variableRequests() {
  for (const [argument, types] of Object.entries(inputTypes)) {
    for (const type of types) {
      for (const value of jsonValues) {
        yield { document: `query ($v: ${type}) { echo(${argument}: $v) }`, variables: `{"v":${value}}` };
      }
      yield { document: `query ($v: ${type}) { echo(${argument}: $v) }`, variables: '{}' };
      yield { document: `query ($v: ${type}) { echo(${argument}: $v) }`, variables: '{"V":1,"v ":2}' };
      for (const literal of literals) {
        yield { document: `query ($v: ${type} = ${literal}) { echo(${argument}: $v) }`, variables: '{}' };
      }
    }
    for (const literal of literals) {
      yield { document: `{ echo(${argument}: ${literal}) }`, variables: '{}' };
      yield { document: `{ echo(${argument}: [${literal}]) name @onField(text: "", flags: ${literal}) }`, variables: '{}' };
    }
  }
  // Variables within lists and objects, and a variable of every type at a place of every other.
  const all = Object.values(inputTypes).flat();
  for (const [argument, types] of Object.entries(inputTypes)) {
    for (const type of all) {
      for (const given of ['{}', '{"v":null}']) {
        yield { document: `query ($v: ${type}) { echo(${argument}: $v) }`, variables: given };
        yield { document: `query ($v: ${type}) { echo(${argument}: [$v]) }`, variables: given };
        yield { document: `query ($v: ${type} = null) { echo(filter: { required: true, ${argument === 'text' ? 'text' : 'count'}: $v }) }`, variables: given };
        yield { document: `query ($v: ${type}) { echo(one: { text: $v }) mustEcho(count: 1, filter: { required: $v }, one: { ${argument === 'int' ? 'number' : 'list'}: $v }) }`, variables: given };
      }
    }
    yield { document: `query ($v: ${types[0]} = null) { echo(${argument}: $v) }`, variables: '{}' };
  }
}

/** Selections whose fields often share a response name: few names for many fields, in fragments on overlapping types. */
function overlapping(random) {
  const fields = {
    Query: ['name', 'names', 'names(first: 1)', 'list {}Everything', 'anything {}Everything', 'node(id: 1) {}Node', 'all {}NamedNode',
    'self {}Query', 'mustSelf {}Query', 'matrix', 'echo', 'echo(int: 1)', 'pair {}Pair', '__typename'],
    Node: ['id', '__typename'], Named: ['name', 'names', 'names(first: 2)', '__typename'], NamedNode: ['id', 'name', 'names',
    'friend {}NamedNode', '__typename'],
    Alpha: ['id', 'name', 'names', 'count', 'ratio', 'flag', 'flags', 'same', 'friend {}Alpha', 'betas(first: 1) {}Beta', 'betas {}Beta',
    'parent {}Query', '__typename'],
    Beta: ['id', 'name', 'names', 'moment', 'same', 'yes', 'friend {}NamedNode', 'alpha {}Alpha', 'everything {}Everything', '__typename'],
    Gamma: ['id', 'anything', 'same', 'again {}Gamma', '__typename'], Extension: ['id', 'value', '__typename'], Everything: ['__typename'],
    Pair: ['__typename'],
  };
  const within = {
    Query: ['Query', 'Named'], Node: ['Node', 'NamedNode', 'Named', 'Alpha', 'Beta', 'Gamma', 'Extension', 'Everything', 'Pair'],
    Named: ['Named', 'NamedNode', 'Alpha', 'Beta', 'Query', 'Node'], NamedNode: ['NamedNode', 'Node', 'Named', 'Alpha', 'Beta', 'Gamma'],
    Alpha: ['Alpha', 'Node', 'Everything', 'Beta'], Beta: ['Beta', 'NamedNode', 'Everything'], Gamma: ['Gamma', 'Node', 'Pair'],
    Extension: ['Extension', 'Node'], Everything: ['Alpha', 'Beta', 'Gamma', 'Node', 'Named', 'Pair'], Pair: ['Alpha', 'Gamma', 'Extension',
    'Node', 'Everything'],
  };
  const fragments = new Map();
  const selection = (type, depth) => {
    const parts = [];
    for (let count = random.integer(1, 4); count > 0; count--) {
      if (depth < 3 && random.chance(0.35)) {
        const inner = random.pick(within[type]);
        parts.push(`... on ${inner} ${selection(inner, depth + 1)}`);
      } else if (random.chance(0.2)) {
        const inner = random.pick(within[type]);
        const name = `F${random.integer(0, 3)}${inner}`;
        if (!fragments.has(name)) {
          fragments.set(name, '');
          fragments.set(name, `fragment ${name} on ${inner} ${selection(inner, depth + 2)}`);
        }
        parts.push(`...${name}`);
      } else {
        const [field, target] = random.pick(depth > 4 ? ['__typename'] : fields[type]).split(' {}');
        parts.push(`${random.chance(0.6) ? `${random.pick(['x', 'y', 'id',
        'name'])}: ` : ''}${field}${target ? ` ${selection(target, depth + 1)}` : ''}`);
      }
    }
    return `{ ${parts.join(' ')} }`;
  };
  const operation = selection('Query', 0);
  return { document: [operation, ...fragments.values()].join('\n'), variables: '{}' };
}

function* longRequests() {
  for (const length of [1, 2, 100, 5000]) {
    const long = 'n'.repeat(length);
    yield* [`{ ${long} }`, `{ ${long}: name }`, `{ ${long}: missing }`, `{ name(${long}: 1) }`, `{ name @${long} }`,
    `query ${long} { name }`, `query Q($${long}: Int) { echo(int: $${long}) }`, `{ ...${long} }`,
    `{ ...${long} } fragment ${long} on Query { name }`,
      `{ ... on ${long} { a } }`, `{ echo(flag: ${long}) }`, `{ echo(text: "${long}") }`, `{ echo(int: ${'1'.repeat(length)}) }`,
      `{ echo(id: ${'1'.repeat(length)}) }`, `{ echo(float: 0.${'1'.repeat(length)}) }`, `{ echo(filter: { ${long}: 1 }) }`,
      `{ __type(name: "${long}") { name } }`,
      `query ($v: ${long}) { echo(int: $v) }`, `{ echo(int: "${long}") }`,
      `{ __schema { ${long} } }`].map((document) => ({ document, variables: `{"${long}":"${long}"}` }));
  }
  for (const depth of [1, 10, 50]) {
    yield { document: `{ ${'self { '.repeat(depth)}name${' }'.repeat(depth)} }`, variables: '{}' };
    yield { document: `{ echo(matrix: ${'['.repeat(depth)}1${']'.repeat(depth)}) }`, variables: '{}' };
    yield { document: `query ($v: [[Int!]]) { echo(matrix: $v) }`, variables: `{"v":${'['.repeat(depth)}1${']'.repeat(depth)}}` };
    yield { document: `query ($v: Filter) { echo(filter: $v) }`, variables: `{"v":${'{"required":true,"not":'.repeat(depth)}{"required":1}${'}'.repeat(depth)}}` };
    yield { document: `query ($v: ${'['.repeat(depth)}Int${']'.repeat(depth)}) { echo(matrix: $v) }`, variables: '{}' };
  }
}

/** All of them; those that overlap are drawn, the others are the same every time. */
export function hostileRequests(seed, overlappingCount) {
  const random = new Random(seed);
  const documents = [...plainDocuments, ...introspection, ...subscriptions].map((document) => ({ document, variables: '{"n":"Alpha","d":null}' }));
  const named = ['', 'A', 'B', 'M', 'S', 'Q', '__proto__',
  'constructor'].flatMap((operationName) => plainDocuments.slice(-75).map((document) => ({ document, variables: '{}', operationName })));
  return [
    ...documents,
    ...named,
    ...conditionRequests(),
    ...variableRequests(),
    ...longRequests(),
    ...Array.from({ length: overlappingCount }, () => overlapping(random)),
  ].map((request, index) => ({
    document: request.document,
    operationName: request.operationName ?? null,
    variables: {},
    variablesText: request.variables,
    maxErrors: index % 7 === 0 ? 3 : 100,
    hideSuggestions: index % 11 === 0,
  }));
}

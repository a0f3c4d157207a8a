import { getNamedType, isAbstractType, isEnumType, isListType, isNonNullType, isObjectType } from 'graphql';

const objectCountPerType = 3;

/**
 * A small data set for a schema: every object type has a few objects, whose fields hold values, lists and references.
 * Some are at fault on purpose: null where none may be, a wrong value, a list that is none, an error.
 *
 * A field's value is JSON, or one of: { ref: ID of an object }, { error: MESSAGE }, { arguments: true } (answers with the
 * arguments it was called with, as JSON text).
 */
export function generateData(schema, random, faultRate) {
  const objects = {};
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  for (const type of types) {
    for (let i = 0; i < objectCountPerType; i++) {
      objects[`${type.name}${i}`] = { type: type.name, fields: {} };
    }
  }

  for (const object of Object.values(objects)) {
    const fields = schema.getType(object.type).getFields();
    for (const field of Object.values(fields)) {
      object.fields[field.name] = isTextWithArguments(field) ? { arguments: true } : valueOf(field.type, schema, random, faultRate, 0);
    }
  }
  return objects;
}

function isTextWithArguments(field) {
  return field.args.length > 0 && getNamedType(field.type).name === 'String' && !isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
}

function valueOf(type, schema, random, faultRate, depth) {
  if (random.chance(faultRate)) {
    return random.pick([null, null, { error: `Fault ${random.integer(0, 100)}` }, 'text', 7, 1.5, [], true, [null]]);
  }

  if (isNonNullType(type)) {
    return nonNull(type.ofType, schema, random, faultRate, depth);
  }

  return random.chance(0.15) ? null : nonNull(type, schema, random, faultRate, depth);
}

function nonNull(type, schema, random, faultRate, depth) {
  if (isListType(type)) {
    return Array.from({ length: random.integer(0, 4) }, () => valueOf(type.ofType, schema, random, faultRate, depth + 1));
  }

  if (isObjectType(type)) {
    return { ref: `${type.name}${random.integer(0, objectCountPerType)}` };
  }

  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    return possible.length === 0 ? null : { ref: `${random.pick(possible).name}${random.integer(0, objectCountPerType)}` };
  }

  if (isEnumType(type)) {
    return random.pick(type.getValues()).name;
  }

  switch (type.name) {
    case 'Int':
      return random.pick([0, 1, -5, 2147483647]);
    case 'Float':
      return random.pick([0, 1.5, -2.25, 1e21, 3]);
    case 'Boolean':
      return random.chance(0.5);
    case 'ID':
      return random.chance(0.2) ? random.integer(0, 100) : `id-${random.integer(0, 100)}`;
    default:
      return random.pick(['', 'text', 'Đại học', '清华', 'a "quoted" text', '\u0001']);
  }
}

/**
 * graphql-js as the oracle of the engine. Reads one command a line from standard input, JSON, and writes JSON lines:
 *
 *   {"command":"schema","name":NAME,"sdl":TEXT,"seed":N}       -> {"objects":{...}}: the data set made for the schema
 *   {"command":"generate","name":NAME,"seed":N,"count":M}      -> M lines, each a request with graphql-js's answer
 *   {"command":"defer","name":NAME,"seed":N,"count":M}         -> M lines, each a request with @defer and graphql-js 17's answer in parts
 *   {"command":"hostile","name":NAME,"seed":N,"count":M}       -> {"count":L}, then L such lines: hostile.mjs says of what kinds, M are drawn
 *   {"command":"answer","name":NAME,"request":{...}}           -> the request with graphql-js's answer
 *   {"command":"schemas","sdl":TEXT,"seed":N,"count":M}        -> M lines, each a spoilt {"sdl"} with graphql-js's {"errors"} (and {"printed"} without), or {"difference"}
 *   {"command":"hostileSchemas"}                               -> {"count":L}, then L such lines, always the same: hostile-schemas.mjs
 *
 * The process ends when its input does.
 */
import readline from 'node:readline';
import { buildSchema, parse, print, versionInfo } from 'graphql';
import { answer, answerToSchema } from './answer.mjs';
import { answerInParts, deferringSchema, withDefers } from './defers.mjs';
import { DocumentGenerator } from './document-generator.mjs';
import { generateData } from './data-generator.mjs';
import { hostileSchemas } from './hostile-schemas.mjs';
import { hostileRequests } from './hostile.mjs';
import { relayout } from './layout.mjs';
import { Random } from './random.mjs';
import { mutateSchema } from './schema-mutations.mjs';
import { mutateText } from './text-mutations.mjs';
import { mutateTree } from './tree-mutations.mjs';

const faultRate = 0.04;
const schemas = new Map();

for await (const line of readline.createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  switch (command.command) {
    case 'schema': {
      const schema = buildSchema(command.sdl);
      const objects = generateData(schema, new Random(command.seed), faultRate);
      schemas.set(command.name, { schema, objects, sdl: command.sdl });
      write({ graphql: `${versionInfo.major}.${versionInfo.minor}.${versionInfo.patch}`, objects });
      break;
    }
    case 'generate': {
      for (let i = 0; i < command.count; i++) {
        // Each case has a seed of its own, so that it can be had again alone.
        await writeAnswer(command.name, drawRequest(schemas.get(command.name).schema, command.seed + i));
      }
      break;
    }
    case 'defer': {
      const { schema, objects, sdl } = schemas.get(command.name);
      const deferring = deferringSchema(sdl);
      for (let i = 0; i < command.count; i++) {
        const request = drawDeferring(schema, command.seed + i);
        write({ ...request, answer: await answerInParts(deferring, objects, request) });
      }
      break;
    }
    case 'hostile': {
      const requests = hostileRequests(command.seed, command.count);
      write({ count: requests.length });
      for (const request of requests) {
        await writeAnswer(command.name, request);
      }
      break;
    }
    case 'answer':
      await writeAnswer(command.name, command.request);
      break;
    case 'schemas': {
      const document = parse(command.sdl, { noLocation: true });
      for (let i = 0; i < command.count; i++) {
        const random = new Random((command.seed + i) * 2654435761);
        const text = print(mutateSchema(document, random));
        const laidOut = random.chance(0.5) ? relayout(text, random) : text;
        const sdl = random.chance(0.15) ? mutateText(laidOut, random) : laidOut;
        write({ sdl, ...answerToSchema(sdl) });
      }
      break;
    }
    case 'hostileSchemas':
      write({ count: hostileSchemas.length });
      hostileSchemas.forEach((sdl) => write({ sdl, ...answerToSchema(sdl) }));
      break;
    default:
      throw new Error(`Unknown command: ${line}`);
  }
}

function drawRequest(schema, seed) {
  const random = new Random(seed * 2654435761);
  const generated = new DocumentGenerator(schema, random).generate();
  const kind = random.next();
  const tree = kind < 0.4 ? generated.document : mutateTree(generated.document, schema, random);
  let document = print(tree);
  if (random.chance(0.5)) {
    document = relayout(document, random);
  }
  if (kind > 0.8) {
    document = mutateText(document, random);
  }

  const names = generated.operationNames;
  return {
    seed,
    document,
    operationName: random.chance(0.05) ? 'Missing' : names.length > 1 && random.chance(0.9) ? random.pick(names) : null,
    variables: generated.variables(random.chance(0.2) ? 0.15 : 0),
    maxErrors: random.chance(0.2) ? random.integer(1, 6) : 100,
    hideSuggestions: random.chance(0.1),
  };
}

function drawDeferring(schema, seed) {
  const random = new Random(seed * 2654435761);
  const generated = new DocumentGenerator(schema, random).generate();
  return {
    seed,
    document: print(withDefers(generated.document, random)),
    operationName: generated.operationNames.length > 1 ? generated.operationNames[0] : null,
    variables: generated.variables(0),
    maxErrors: 100,
    hideSuggestions: false,
  };
}

async function writeAnswer(name, request) {
  const { schema, objects } = schemas.get(name);
  write({ ...request, answer: await answer(schema, objects, request) });
}

function write(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

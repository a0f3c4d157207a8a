import { Lexer, Source, TokenKind } from 'graphql';

const insertions = [
  '{', '}', '(', ')', '[', ']', '!', '$', ':', '=', '@', '|', '&', '...', '..', '.', '"', '"""', '\\', '#', '-', '0', '01', '1.', '1e',
  '-', '+1', '1.5x', '0xF', '9007199254740993', '"\\u00e9"', '"\\u{1F600}"', '"\\uD83D\\uDE00"', '"\\uD83D"', '"\\u{110000}"', '"\\u{}"',
  '"\\uZZZZ"', '"\\q"', '"\n"', '"""a\\"""b"""', '"""\n  a\n    b\n"""', '\u0000', '\u0007', '\u007f', '\u00a0', '\u200b', 'é', '清', '😀',
  '%', '~', '?', ';', "'", '`', '<', 'null', 'true', 'false', 'on', 'fragment', 'query', 'mutation', 'subscription', 'type',
  'extend', 'schema', 'input', 'enum', 'union', 'interface', 'scalar', 'directive', 'implements', 'repeatable', '_', '__typename', 'name',
];

/** Spoils a text: at a token, or anywhere; one to three times. */
export function mutateText(text, random) {
  let result = text;
  for (let count = random.integer(1, 4); count > 0; count--) {
    result = random.chance(0.6) ? mutateTokens(result, random) : mutateCharacters(result, random);
  }
  return result.toWellFormed(); // A cut surrogate pair cannot be sent as UTF-8.
}

function mutateTokens(text, random) {
  const tokens = tokensOf(text);
  if (tokens.length === 0) {
    return mutateCharacters(text, random);
  }

  const token = random.pick(tokens);
  const before = text.slice(0, token.start);
  const itself = text.slice(token.start, token.end);
  const after = text.slice(token.end);
  switch (random.integer(0, 5)) {
    case 0:
      return before + after;
    case 1:
      return `${before}${itself} ${itself}${after}`;
    case 2:
      return before + random.pick(insertions) + after;
    case 3: {
      const other = random.pick(tokens);
      return before + text.slice(other.start, other.end) + after;
    }
    default:
      return `${before} ${random.pick(insertions)} ${itself}${after}`;
  }
}

function mutateCharacters(text, random) {
  const at = random.integer(0, text.length + 1);
  switch (random.integer(0, 4)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + random.integer(1, 4));
    case 2:
      return text.slice(0, at) + random.pick(insertions) + text.slice(at);
    default:
      return text.slice(0, at) + random.pick(insertions) + text.slice(at + 1);
  }
}

function tokensOf(text) {
  const tokens = [];
  const lexer = new Lexer(new Source(text));
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      tokens.push(token);
    }
  } catch {
    // A text that is already spoilt is cut up only as far as it can be read.
  }
  return tokens;
}

import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';

const separators = [' ', '  ', '\n', '\r\n', ', ', '\t', ' # a comment\n', '\n\n', '\r', ',', '\n   ', '\ufeff'];

/** Writes the same tokens with other white space, commas and comments between them, so that positions vary. */
export function relayout(text, random) {
  if (!isOfTokens(text)) {
    return text; // as it is where a spoilt literal such as 1s is none
  }

  const lexer = new Lexer(new Source(text));
  let result = random.chance(0.1) ? random.pick(separators) : '';
  let before = null;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    if (before !== null) {
      const isGapFree = before.end === token.start;
      const mayTouch = isGapFree || isPunctuator(before) || isPunctuator(token);
      if (!(mayTouch && random.chance(isGapFree ? 0.9 : 0.3))) {
        result += random.chance(0.7) ? ' ' : random.pick(separators);
      }
    }
    result += text.slice(token.start, token.end);
    before = token;
  }
  return result;
}

function isOfTokens(text) {
  const lexer = new Lexer(new Source(text));
  try {
    while (lexer.advance().kind !== TokenKind.EOF);
    return true;
  } catch (error) {
    if (error instanceof GraphQLError) {
      return false;
    }
    throw error;
  }
}

function isPunctuator(token) {
  return ![TokenKind.NAME, TokenKind.INT, TokenKind.FLOAT, TokenKind.STRING, TokenKind.BLOCK_STRING, TokenKind.SPREAD].includes(token.kind);
}

using System.Diagnostics;
using System.Text;

namespace EduGraph.GraphQL.Language;

/// <summary>Cuts a text into tokens, passing over what the grammar ignores.</summary>
internal sealed partial class Lexer(Source source)
{
    // Past the end of the text; no token begins with it, and a NUL within the text is told apart by its position.
    private const char End = '\0';

    private readonly string _text = source.Text;

    /// <summary>The first token at or after a position.</summary>
    /// <exception cref="GraphQLSyntaxException">What stands there begins no token.</exception>
    public Token Read(int position)
    {
        position = SkipIgnored(position);
        if (position >= _text.Length)
        {
            return new Token(TokenKind.EndOfFile, _text.Length, _text.Length);
        }

        char character = _text[position];
        return character switch
        {
            '!' => Punctuator(TokenKind.Bang, position),
            '$' => Punctuator(TokenKind.Dollar, position),
            '&' => Punctuator(TokenKind.Ampersand, position),
            '(' => Punctuator(TokenKind.LeftParenthesis, position),
            ')' => Punctuator(TokenKind.RightParenthesis, position),
            '.' when At(position + 1) == '.' && At(position + 2) == '.' => Punctuator(TokenKind.Spread, position, 3),
            ':' => Punctuator(TokenKind.Colon, position),
            '=' => Punctuator(TokenKind.EqualsSign, position),
            '@' => Punctuator(TokenKind.At, position),
            '[' => Punctuator(TokenKind.LeftBracket, position),
            ']' => Punctuator(TokenKind.RightBracket, position),
            '{' => Punctuator(TokenKind.LeftBrace, position),
            '|' => Punctuator(TokenKind.Pipe, position),
            '}' => Punctuator(TokenKind.RightBrace, position),
            '"' when At(position + 1) == '"' && At(position + 2) == '"' => ReadBlockString(position),
            '"' => ReadString(position),
            '-' or (>= '0' and <= '9') => ReadNumber(position),
            _ when IsNameStart(character) => ReadName(position),
            _ => throw UnexpectedCharacter(position),
        };
    }

    private static Token Punctuator(TokenKind kind, int start, int length = 1) => new(kind, start, start + length);

    /// <summary>Ignored :: one of UnicodeBOM WhiteSpace LineTerminator Comment Comma</summary>
    private int SkipIgnored(int position)
    {
        for (; position < _text.Length; position++)
        {
            switch (_text[position])
            {
                case '\uFEFF' or '\t' or ' ' or ',' or '\n' or '\r':
                    break;
                case '#':
                    position = EndOfComment(position) - 1;
                    break;
                default:
                    return position;
            }
        }

        return position;
    }

    /// <summary>Comment :: # CommentChar*, where CommentChar is any SourceCharacter but a LineTerminator</summary>
    private int EndOfComment(int position)
    {
        while (position < _text.Length && _text[position] is not ('\n' or '\r'))
        {
            int length = CharacterLength(position);
            if (length == 0)
            {
                break;
            }

            position += length;
        }

        return position;
    }

    /// <summary>Name :: NameStart NameContinue* [lookahead != NameContinue]</summary>
    private Token ReadName(int start)
    {
        int position = start + 1;
        while (position < _text.Length && (IsNameStart(_text[position]) || char.IsAsciiDigit(_text[position])))
        {
            position++;
        }

        return new Token(TokenKind.Name, start, position);
    }

    /// <summary>IntValue :: IntegerPart; FloatValue :: IntegerPart FractionalPart? ExponentPart?</summary>
    private Token ReadNumber(int start)
    {
        int position = At(start) == '-' ? start + 1 : start;
        if (At(position) == '0')
        {
            position++;
            if (char.IsAsciiDigit(At(position)))
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {DescribeCharacter(position)}.");
            }
        }
        else
        {
            position = SkipDigits(position);
        }

        bool isFloat = false;
        if (At(position) == '.')
        {
            isFloat = true;
            position = SkipDigits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            isFloat = true;
            position++;
            position = SkipDigits(At(position) is '+' or '-' ? position + 1 : position);
        }

        if (At(position) == '.' || IsNameStart(At(position)))
        {
            throw Error(position, $"Invalid number, expected digit but got: {DescribeCharacter(position)}.");
        }

        return new Token(isFloat ? TokenKind.Float : TokenKind.Int, start, position);
    }

    /// <summary>Digit+</summary>
    private int SkipDigits(int position)
    {
        if (!char.IsAsciiDigit(At(position)))
        {
            throw Error(position, $"Invalid number, expected digit but got: {DescribeCharacter(position)}.");
        }

        do
        {
            position++;
        }
        while (char.IsAsciiDigit(At(position)));
        return position;
    }

    private char At(int position) => position < _text.Length ? _text[position] : End;

    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';

    /// <summary>SourceCharacter :: any Unicode scalar value. Gives 1, 2 for a surrogate pair, or 0 for half of one.</summary>
    private int CharacterLength(int position)
    {
        if (!char.IsSurrogate(_text[position]))
        {
            return 1;
        }

        return char.IsHighSurrogate(_text[position]) && char.IsLowSurrogate(At(position + 1)) ? 2 : 0;
    }

    private GraphQLSyntaxException UnexpectedCharacter(int position)
    {
        if (_text[position] == '\'')
        {
            return Error(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        }

        string what = CharacterLength(position) == 0 ? "Invalid" : "Unexpected";
        return Error(position, $"{what} character: {DescribeCharacter(position)}.");
    }

    /// <summary>Printable ASCII in quotes, anything else as <c>U+00E9</c>.</summary>
    private string DescribeCharacter(int position)
    {
        if (position >= _text.Length)
        {
            return Token.DescribeKind(TokenKind.EndOfFile);
        }

        int codePoint = Rune.TryGetRuneAt(_text, position, out Rune rune) ? rune.Value : _text[position];
        return codePoint switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{(char)codePoint}\"",
            _ => $"U+{codePoint:X4}",
        };
    }

    private GraphQLSyntaxException Error(int position, string description)
    {
        Debug.Assert(position <= _text.Length, "An error stands in the text or at its end.");
        return new GraphQLSyntaxException(source, position, description);
    }
}

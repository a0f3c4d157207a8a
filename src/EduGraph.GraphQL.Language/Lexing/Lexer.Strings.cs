using System.Text;

namespace EduGraph.GraphQL.Language;

internal sealed partial class Lexer
{
    /// <summary>The longest escape, <c>\u{00000000}</c>.</summary>
    private const int EscapeLengthMax = 12;

    /// <summary>StringValue :: " StringCharacter* "</summary>
    private Token ReadString(int start)
    {
        StringBuilder? value = null;
        int copied = start + 1;
        int position = copied;
        while (position < _text.Length && _text[position] is not ('\n' or '\r'))
        {
            char character = _text[position];
            if (character == '"')
            {
                string tail = _text[copied..position];
                return new Token(TokenKind.String, start, position + 1, value is null ? tail : value.Append(tail).ToString());
            }

            if (character == '\\')
            {
                value = (value ?? new StringBuilder()).Append(_text, copied, position - copied);
                position += ReadEscape(position, value);
                copied = position;
                continue;
            }

            position += StringCharacterLength(position);
        }

        throw Error(position, "Unterminated string.");
    }

    /// <summary>StringCharacter :: \u EscapedUnicode; or \ EscapedCharacter. Gives the number of characters read.</summary>
    private int ReadEscape(int position, StringBuilder value)
    {
        char escaped = At(position + 1);
        if (escaped == 'u')
        {
            return At(position + 2) == '{' ? ReadBracedEscape(position, value) : ReadFixedEscape(position, value);
        }

        value.Append(escaped switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Error(position, $"Invalid character escape sequence: \"{Excerpt(position, 2)}\"."),
        });
        return 2;
    }

    /// <summary>EscapedUnicode :: { HexDigit+ }</summary>
    private int ReadBracedEscape(int position, StringBuilder value)
    {
        const int digitsStart = 3;
        int codePoint = 0;
        int length = digitsStart;
        while (length < EscapeLengthMax && codePoint >= 0)
        {
            char character = At(position + length);
            length++;
            if (character == '}')
            {
                if (length > digitsStart + 1 && Rune.IsValid(codePoint))
                {
                    value.Append(new Rune(codePoint));
                    return length;
                }

                break;
            }

            // A character that is no digit gives -1, which keeps the whole negative.
            codePoint = (codePoint << 4) | HexDigit(character);
        }

        throw Error(position, $"Invalid Unicode escape sequence: \"{Excerpt(position, length)}\".");
    }

    /// <summary>EscapedUnicode :: HexDigit HexDigit HexDigit HexDigit, twice for a surrogate pair as in JSON</summary>
    private int ReadFixedEscape(int position, StringBuilder value)
    {
        const int length = 6;
        int code = FourHexDigits(position + 2);
        if (code >= 0 && !char.IsSurrogate((char)code))
        {
            value.Append((char)code);
            return length;
        }

        if (code >= 0 && char.IsHighSurrogate((char)code) && At(position + length) == '\\' && At(position + length + 1) == 'u')
        {
            int trailing = FourHexDigits(position + length + 2);
            if (trailing >= 0 && char.IsLowSurrogate((char)trailing))
            {
                value.Append((char)code).Append((char)trailing);
                return 2 * length;
            }
        }

        throw Error(position, $"Invalid Unicode escape sequence: \"{Excerpt(position, length)}\".");
    }

    /// <summary>StringValue :: """ BlockStringCharacter* """</summary>
    private Token ReadBlockString(int start)
    {
        List<string> lines = [];
        StringBuilder line = new();
        int copied = start + 3;
        int position = copied;
        while (position < _text.Length)
        {
            char character = _text[position];
            if (character == '"' && HasThreeQuotes(position))
            {
                lines.Add(line.Append(_text, copied, position - copied).ToString());
                return new Token(TokenKind.BlockString, start, position + 3, BlockStrings.Dedent(lines));
            }

            if (character == '\\' && HasThreeQuotes(position + 1))
            {
                line.Append(_text, copied, position - copied);
                copied = position + 1;
                position += 4;
            }
            else if (character is '\n' or '\r')
            {
                lines.Add(line.Append(_text, copied, position - copied).ToString());
                line.Clear();
                position += character == '\r' && At(position + 1) == '\n' ? 2 : 1;
                copied = position;
            }
            else
            {
                position += StringCharacterLength(position);
            }
        }

        throw Error(position, "Unterminated string.");
    }

    private bool HasThreeQuotes(int position) => At(position) == '"' && At(position + 1) == '"' && At(position + 2) == '"';

    private int StringCharacterLength(int position)
    {
        int length = CharacterLength(position);
        return length > 0 ? length : throw Error(position, $"Invalid character within String: {DescribeCharacter(position)}.");
    }

    /// <summary>The value of four hexadecimal digits, or a negative number if one of them is none.</summary>
    private int FourHexDigits(int position) =>
        (HexDigit(At(position)) << 12) | (HexDigit(At(position + 1)) << 8) | (HexDigit(At(position + 2)) << 4) | HexDigit(At(position + 3));

    private static int HexDigit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'A' and <= 'F' => character - 'A' + 10,
        >= 'a' and <= 'f' => character - 'a' + 10,
        _ => -1,
    };

    private string Excerpt(int start, int length) => _text.Substring(start, Math.Min(length, _text.Length - start));
}

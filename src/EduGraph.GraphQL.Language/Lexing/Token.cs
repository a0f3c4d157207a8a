namespace EduGraph.GraphQL.Language;

/// <summary>A token, and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Position of its first character.</param>
/// <param name="End">Position after its last character.</param>
/// <param name="StringValue">The value of a string; null for every other kind, whose text is that of the source.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? StringValue = null)
{
    /// <summary>The token as an error message shows it: <c>Name "id"</c>, <c>"{"</c>, <c>&lt;EOF&gt;</c>.</summary>
    public string Describe(Source source) => Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{DescribeKind(Kind)} \"{source.Text[Start..End]}\"",
        TokenKind.String or TokenKind.BlockString => $"{DescribeKind(Kind)} \"{StringValue}\"",
        _ => DescribeKind(Kind),
    };

    public static string DescribeKind(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.LeftParenthesis => "\"(\"",
        TokenKind.RightParenthesis => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.EqualsSign => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.LeftBracket => "\"[\"",
        TokenKind.RightBracket => "\"]\"",
        TokenKind.LeftBrace => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.RightBrace => "\"}\"",
        TokenKind.Name => "Name",
        TokenKind.Int => "Int",
        TokenKind.Float => "Float",
        TokenKind.String => "String",
        TokenKind.BlockString => "BlockString",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of token."),
    };
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EduGraph.Testing.Fuzzing;

/// <summary>
/// Texts that a parser of GraphQL may be given: any characters, words of the language in any order, and spoilt documents.
/// </summary>
public static class GraphQLTexts
{
    private const int Size = 60;

    // Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014: the increment of SplitMix64.
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    private static readonly string[] Words =
    [
        "{", "}", "(", ")", "[", "]", "!", "$", ":", "=", "@", "|", "&", "...", "..", "\"", "\"\"\"", "\\\"\"\"", "\\u0041", "\\u{1F600}",
        "\\uD800", "#", "\n", "\r", "\r\n", ",", " ", "\t", "\uFEFF", "\0", "\u0007", "é", "清", "😀", "-", "0", "00", "1.5", "1e9", "-1",
        "1.", "99999999999999999999", "query", "mutation", "subscription", "fragment", "on", "true", "false", "null", "type", "input",
        "enum", "union", "interface", "implements", "scalar", "schema", "extend", "directive", "repeatable", "name", "_", "__typename", "a1",
    ];

    private static readonly string[] Documents =
    [
        "query Q($a: [Int!]! = [1, 2] @d, $b: In) @d { x: node(id: \"1\", in: {a: $b, c: [E, null]}) @skip(if: true) { ...F ... on T " +
            "{ id } } }",
        "fragment F on T @include(if: $a) { name text(block: \"\"\"\n  a\n    b \\\"\"\" c\n\"\"\") }",
        "\"What\" type T implements A & B @d { \"field\" f(a: Int = 1 @d): [[T!]!] @deprecated(reason: \"x\") }",
        "extend schema @d { mutation: M } union U = | A | B enum E { A B @d } input I { a: Int! = 3, b: [I] } scalar S " +
            "@specifiedBy(url: \"u\")",
        "directive @d(a: Int = 1) repeatable on | FIELD | QUERY interface N implements M { id: ID! }",
        "{ a(f: -1.5e+10, s: \"\\u00e9\\n\\\"\") b c(x: {}) }",
    ];

    /// <summary>All three sorts.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(AnyCharacters(), AnyWords(), SpoiltDocuments());

    /// <summary>Any bytes, and spoilt documents as bytes, which need not be UTF-8.</summary>
    public static Gen<byte[]> AnyBytes { get; } = Gen.OneOf(
        Gen.ArrayOf(Gen.Choose(0, 255).Select(static value => (byte)value)),
        Any.SelectMany(static text => Spoil(Encoding.UTF8.GetBytes(text))));

    /// <summary>A number of values drawn from a seed alone.</summary>
    public static IReadOnlyList<T> Draw<T>(Gen<T> generator, int seed, int count)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return [.. generator.Sample(Size, new Rnd((ulong)seed, GoldenGamma), count)];
    }

    private static Gen<string> AnyCharacters() =>
        Gen.Choose(0, 0xFFFF).Select(static value => (char)value).ArrayOf().Select(static characters => new string(characters));

    private static Gen<string> AnyWords() => Gen.Elements(Words).ArrayOf().Select(static words => string.Concat(words));

    private static Gen<string> SpoiltDocuments() =>
        from document in Gen.Elements(Documents)
        from start in Gen.Choose(0, document.Length)
        from length in Gen.Choose(0, 8)
        from word in Gen.Elements(Words)
        from repeatCount in Gen.Frequency((9, Gen.Constant(1)), (1, Gen.Choose(2, 300)))
        let end = Math.Min(document.Length, start + length)
        select string.Concat(document.AsSpan(0, start), string.Concat(Enumerable.Repeat(word, repeatCount)), document.AsSpan(end));

    private static Gen<byte[]> Spoil(byte[] bytes) =>
        from place in Gen.Choose(0, bytes.Length)
        from value in Gen.Choose(0, 255)
        select (byte[])[.. bytes.AsSpan(0, place), (byte)value, .. bytes.AsSpan(place)];
}

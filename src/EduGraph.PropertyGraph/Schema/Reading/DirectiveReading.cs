using System.Collections.Immutable;
using System.Globalization;
using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Reads directives and their arguments. A value of a wrong type reads as absent: it is reported by <see cref="DirectiveChecker"/>.</summary>
internal static class DirectiveReading
{
    public static DirectiveNode? Find(this IReadOnlyList<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name.Value == name);

    public static bool Has(this IReadOnlyList<DirectiveNode> directives, string name) => directives.Find(name) is not null;

    public static string? Text(this DirectiveNode? directive, string argument) => (directive.Value(argument) as StringValueNode)?.Value;

    public static string? Word(this DirectiveNode? directive, string argument) => (directive.Value(argument) as EnumValueNode)?.Value;

    public static bool IsTrue(this DirectiveNode? directive, string argument) => directive.Value(argument) is BooleanValueNode { Value: true };

    public static double? Number(this DirectiveNode? directive, string argument) => directive.Value(argument) switch
    {
        IntValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        FloatValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        _ => null,
    };

    public static ImmutableArray<string> Aliases(this IReadOnlyList<DirectiveNode> directives) =>
        [.. Items(directives.Find("alias").Value("names")).OfType<StringValueNode>().Select(item => item.Value)];

    /// <summary>The items of a list; one value stands for a list of it.</summary>
    public static IEnumerable<ValueNode> Items(ValueNode? value) => value switch
    {
        null or NullValueNode => [],
        ListValueNode list => list.Values,
        _ => [value],
    };

    public static ValueNode? Value(this DirectiveNode? directive, string argument) =>
        directive?.Arguments.FirstOrDefault(each => each.Name.Value == argument)?.Value;
}

using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;
using EduGraph.GraphQL.Validation;

namespace EduGraph.GraphQL.Tests.Validation;

/// <summary>Compares what a rule says of a document with lines such as <c>Unknown fragment "F". @ 1:5 2:7</c>.</summary>
internal static class RuleAssert
{
    private static readonly ValidationOptions Options = new()
    {
        ErrorCountMax = 100,
        IntrospectionListDepthMax = 2,
        Suggestions = SuggestionScope.All,
    };

    /// <summary>The rule alone gives exactly these errors.</summary>
    public static void Gives(Schema schema, RuleDefinition rule, string document, string[] errors) =>
        Assert.Equal(errors, DocumentValidator.Validate(schema, Parser.Parse(document), Options, new RuleSet(rule)).Select(Write));

    /// <summary>The message of an error and its positions.</summary>
    public static string Write(GraphQLError error) =>
        $"{error.Message} @ {string.Join(' ', error.Locations.Select(static location => $"{location.Line}:{location.Column}"))}";
}

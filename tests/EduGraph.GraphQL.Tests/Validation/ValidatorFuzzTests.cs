using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Validation;
using EduGraph.Testing.Fuzzing;

namespace EduGraph.GraphQL.Tests.Validation;

public sealed class ValidatorFuzzTests
{
    private const int RoundCount = 60;
    private const int TextCount = 200;

    [Fact]
    public async Task Any_document_is_valid_or_gives_at_most_one_error_more_than_the_limit() =>
        Assert.True(await FuzzRun.RunAsync(RoundCount, static seed =>
        {
            foreach (string text in GraphQLTexts.Draw(GraphQLTexts.Any, seed, TextCount))
            {
                Check(text);
            }

            return Task.CompletedTask;
        }) > 0);

    private static void Check(string text)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(text);
        }
        catch (GraphQLSyntaxException)
        {
            return; // What the parser refuses is never validated.
        }

        IReadOnlyList<GraphQLError> errors = DocumentValidator.Validate(TestSchemas.Everything, document);
        Assert.InRange(errors.Count, 0, ValidationOptions.DefaultErrorCountMax + 1);
        Assert.All(errors, static error => Assert.NotNull(error.Code));
        Assert.All(SchemaDocumentValidator.Validate(document), static error => Assert.NotEmpty(error.Locations));
    }
}

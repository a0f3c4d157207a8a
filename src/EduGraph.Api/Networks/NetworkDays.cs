using EduGraph.GraphQL;

namespace EduGraph.Api.Networks;

/// <summary>Reads the arguments <c>asOf from to</c>.</summary>
internal static class NetworkDays
{
    /// <summary>The first and last day; both the same for <c>asOf</c>, null for any.</summary>
    /// <exception cref="GraphQLException"><c>asOf</c> stands beside the others, or they are the wrong way round.</exception>
    public static (DateOnly? From, DateOnly? To) Read(Func<string, object?> arguments)
    {
        var (asOf, from, to) = ((DateOnly?)arguments("asOf"), (DateOnly?)arguments("from"), (DateOnly?)arguments("to"));
        if (asOf is not null && (from is not null || to is not null))
        {
            throw NetworkQuestion.Fault(
                "\"asOf\" is given together with \"from\" or \"to\".", "DATES_CONFLICT", "Use \"asOf\" for one day, or \"from\" and \"to\" for several.");
        }

        Check(from, to);
        return asOf is null ? (from, to) : (asOf, asOf);
    }

    /// <summary>Checks that two days are in order.</summary>
    /// <exception cref="GraphQLException">They are not.</exception>
    public static void Check(DateOnly? from, DateOnly? to)
    {
        if (from > to)
        {
            throw NetworkQuestion.Fault(
                $"\"from\" is {from:yyyy-MM-dd}, after \"to\", which is {to:yyyy-MM-dd}.", "DATES_REVERSED", "Give the earlier day as \"from\", the later as \"to\".");
        }
    }
}

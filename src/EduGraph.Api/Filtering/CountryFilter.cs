using System.Text;

namespace EduGraph.Api.Filtering;

/// <summary>Compiles <c>CountryCodeOperationFilterInput</c>: what a text has, and membership of ASEAN on a day.</summary>
internal static class CountryFilter
{
    private const string Asean = "asean";

    public static TextPredicate Compile(InputObject operations, DateOnly day)
    {
        var onText = TextFilter.Compile(operations.Where(operation => operation.Key != Asean).ToDictionary());
        if (!operations.TryGetValue(Asean, out var asean) || asean is null)
        {
            return onText;
        }

        var expected = (bool)asean;
        return (isMissing, text) => onText(isMissing, text) && AseanMembership.IsMember(Encoding.UTF8.GetString(text), day) == expected;
    }
}

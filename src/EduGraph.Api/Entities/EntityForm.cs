using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EduGraph.Api.Entities;

/// <summary>A form in which an entity is answered with.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Suffix">What an address ends with that asks for it.</param>
internal sealed record EntityForm(string MediaType, string Suffix)
{
    public static readonly EntityForm Json = new("application/json", ".json");
    public static readonly EntityForm JsonLd = new("application/ld+json", ".jsonld");
    public static readonly EntityForm Turtle = new("text/turtle", ".ttl");
    public static readonly EntityForm Html = new("text/html", ".html");

    /// <summary>All forms; the first is the answer to who accepts anything.</summary>
    public static readonly IReadOnlyList<EntityForm> All = [Json, JsonLd, Turtle, Html];

    /// <summary>The form that a caller weighs most (RFC 9110, section 12.5.1); between equals, the first of <see cref="All"/>; null if none will do.</summary>
    public static EntityForm? Choose(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        return All.Select(form => (Form: form, Quality: QualityOf(form, ranges)))
            .Where(choice => choice.Quality > 0)
            .OrderByDescending(choice => choice.Quality)
            .Select(choice => choice.Form)
            .FirstOrDefault();
    }

    // The most exact range that matches decides.
    private static double QualityOf(EntityForm form, IList<MediaTypeHeaderValue> ranges)
    {
        var type = new MediaTypeHeaderValue(form.MediaType);
        return ranges.Where(range => type.MediaType.Equals(range.MediaType, StringComparison.OrdinalIgnoreCase)
                || range.MatchesAllTypes
                || (range.MatchesAllSubTypes && range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1.0)
            .FirstOrDefault();
    }
}

using System.Globalization;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Testing.Graphs;

/// <summary>A source of a <see cref="TinyGraph"/>, and what it says.</summary>
public sealed class TinySource
{
    private readonly SourceDescription _source;
    private readonly List<Mention> _mentions = [];
    private readonly List<Claim> _claims = [];
    private readonly Dictionary<string, int> _ordinals = [];

    internal TinySource(SourceDescription source) => _source = source;

    /// <summary>Adds a mention, with a name where one is given.</summary>
    public TinySource Mention(string mentionRef, string kind, string? id = null, string? name = null, string? locator = null)
    {
        _ordinals.Add(mentionRef, _mentions.Count);
        _mentions.Add(new Mention(_mentions.Count, mentionRef, kind, id, locator));
        return name is null ? this : Name(mentionRef, name);
    }

    /// <summary>Adds a thing whose ref is its node id.</summary>
    public TinySource Node(string id, string kind, string? name = null) => Mention(id, kind, id, name);

    /// <summary>Claims a name.</summary>
    public TinySource Name(
        string mentionRef, string name, string? language = "en", string type = "PREFERRED", string? locator = null, ClaimRank rank = ClaimRank.Normal) =>
        Says(mentionRef, "names", ClaimValue.Text(name, language), locator, rank, details: ("type", ClaimValue.Enum(type)));

    /// <summary>Claims a text.</summary>
    public TinySource Text(string mentionRef, string property, string value, ClaimRank rank = ClaimRank.Normal) =>
        Says(mentionRef, property, ClaimValue.Text(value), rank: rank);

    /// <summary>Claims an enum value.</summary>
    public TinySource Enum(string mentionRef, string property, string value) => Says(mentionRef, property, ClaimValue.Enum(value));

    /// <summary>Claims a whole number.</summary>
    public TinySource Integer(string mentionRef, string property, long value) => Says(mentionRef, property, ClaimValue.Integer(value));

    /// <summary>Claims a date.</summary>
    public TinySource Date(string mentionRef, string property, string value, ClaimRank rank = ClaimRank.Normal) =>
        Says(mentionRef, property, ClaimValue.Date(DateOf(value)), rank: rank);

    /// <summary>Claims a relationship.</summary>
    public TinySource Relates(string from, string type, string to, params (string Name, ClaimValue Value)[] details) =>
        Says(from, type, ClaimValue.Mention(_ordinals[to]), details: details);

    /// <summary>Claims anything.</summary>
    public TinySource Says(
        string mentionRef,
        string predicate,
        ClaimValue value,
        string? locator = null,
        ClaimRank rank = ClaimRank.Normal,
        double confidence = Claim.DefaultConfidence,
        params (string Name, ClaimValue Value)[] details)
    {
        _claims.Add(new Claim
        {
            Subject = _ordinals[mentionRef],
            Predicate = predicate,
            Value = value,
            Locator = locator,
            Rank = rank,
            Confidence = confidence,
            Qualifiers = [.. details.OrderBy(detail => detail.Name, StringComparer.Ordinal).Select(detail => new Qualifier(detail.Name, detail.Value))],
        });
        return this;
    }

    /// <summary>A mention of this source as a value: <c>onBehalfOf</c>.</summary>
    public ClaimValue ValueOf(string mentionRef) => ClaimValue.Mention(_ordinals[mentionRef]);

    internal static PartialDate DateOf(string text) =>
        PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"No date: {text}"), nameof(text));

    internal void Visit(IStoreVisitor visitor)
    {
        visitor.Document(_source, $"hash of {_source.Id}", "run-1");
        foreach (var mention in _mentions)
        {
            visitor.Mention(mention);
        }

        foreach (var claim in _claims)
        {
            visitor.Claim(claim);
        }
    }
}

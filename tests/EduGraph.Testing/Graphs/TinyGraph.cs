using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Testing.Graphs;

/// <summary>A graph small enough to be worked by hand: sources with what they say, as a store would have them.</summary>
public sealed class TinyGraph
{
    private static readonly Lazy<GraphSchema> Real = new(() => GraphSchemaReader.ReadFolder());

    private readonly SortedDictionary<string, TinySource> _sources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<MentionKey, string> _assignments = [];
    private readonly List<ResolutionLink> _links = [];

    /// <summary>The project's own schema.</summary>
    public static GraphSchema Schema => Real.Value;

    /// <summary>Adds a source, or gives the one that is there.</summary>
    public TinySource Source(string id, string? publisher = null, string? publishedOn = null, string? language = null)
    {
        if (!_sources.TryGetValue(id, out var source))
        {
            source = new TinySource(new SourceDescription
            {
                Id = id,
                Title = $"Title of {id}",
                Url = $"https://example.org/{id}",
                Publisher = publisher,
                PublishedOn = publishedOn is null ? null : TinySource.DateOf(publishedOn),
                Language = language,
            });
            _sources.Add(id, source);
        }

        return source;
    }

    /// <summary>Says that a mention is a node.</summary>
    public TinyGraph Same(string sourceId, string mentionRef, string nodeId)
    {
        _assignments[new MentionKey(sourceId, mentionRef)] = nodeId;
        return this;
    }

    /// <summary>Adds a finding of resolution.</summary>
    public TinyGraph Link(ResolutionLink link)
    {
        _links.Add(link);
        return this;
    }

    /// <summary>Visits the rows in a store's order.</summary>
    public void Visit(IStoreVisitor visitor)
    {
        foreach (var source in _sources.Values)
        {
            source.Visit(visitor);
        }

        foreach (var (mention, nodeId) in _assignments)
        {
            visitor.Assignment(new Assignment(mention, nodeId));
        }

        foreach (var link in _links)
        {
            visitor.Link(link);
        }
    }

    /// <summary>The snapshot of the graph.</summary>
    public GraphSnapshot Build(GraphSchema? schema = null, long revision = 1)
    {
        var builder = new SnapshotBuilder(schema ?? Schema);
        Visit(builder);
        return builder.Build(revision);
    }
}

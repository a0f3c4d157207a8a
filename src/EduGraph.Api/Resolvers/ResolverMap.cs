using EduGraph.GraphQL.Execution;

namespace EduGraph.Api.Resolvers;

/// <summary>Which resolver each field of each object type has.</summary>
internal sealed class ResolverMap
{
    private readonly Dictionary<(string Type, string Field), FieldResolver> _resolvers = [];

    /// <summary>All bindings.</summary>
    public IEnumerable<(string Type, string Field, FieldResolver Resolver)> All => _resolvers.Select(pair => (pair.Key.Type, pair.Key.Field, pair.Value));

    /// <summary>Binds a field.</summary>
    public void Add(string type, string field, FieldResolver resolver) => _resolvers.Add((type, field), resolver);

    /// <summary>Whether a field is bound.</summary>
    public bool Has(string type, string field) => _resolvers.ContainsKey((type, field));
}

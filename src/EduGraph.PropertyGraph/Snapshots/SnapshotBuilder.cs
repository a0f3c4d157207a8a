using System.Collections.Immutable;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Building;
using EduGraph.PropertyGraph.Stores;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Builds a snapshot from what a store holds.</summary>
/// <remarks>
/// <para>Used once, by one thread: the store's rows are visited, then <see cref="Build"/> is called.</para>
/// <para>
/// A node is all mentions with the same final id (the assigned one, else the mention's own). Where these differ in kind, the node is of the kind
/// of the first mention whose own id it is, by source and ordinal. A relationship is a type, two nodes, and the values of the properties marked
/// <c>@key</c>; claims that are all of rank DEPRECATED make none, nor do claims whose ends turned out to be of kinds that the type does not
/// join: they stay claims on the node they go out from. A document that states the id of a source as the id of a thing would give one id to two
/// things: the thing then has the id that it would have without that statement.
/// </para>
/// <para>Memory while building: about 80 bytes a claim and 100 a mention, beside the texts.</para>
/// </remarks>
public sealed class SnapshotBuilder : IStoreVisitor
{
    /// <summary>Most kinds, and most relationship types: a snapshot numbers them in a byte.</summary>
    public const int TypeCountMax = 255;

    /// <summary>Most ends of relationship types that one kind can be: a snapshot keeps for each node in one number which of them it is.</summary>
    public const int EndCountMax = 64;

    private readonly GraphSchema _schema;
    private readonly PredicateTable _predicates;
    private readonly TextPoolBuilder _texts = new();
    private readonly TextPoolBuilder _details = new();
    private readonly List<DocumentRow> _documents = [];
    private readonly Dictionary<string, int> _documentsById = [];
    private readonly MentionRows _mentions = new();
    private readonly ClaimRows _claims = new();
    private readonly AssignmentReader _assignments;
    private readonly ImmutableArray<ResolutionLink>.Builder _links = ImmutableArray.CreateBuilder<ResolutionLink>();
    private readonly int _namesPredicate;
    private byte[] _detailBuffer = new byte[DetailPool.EntrySize * 8];

    /// <summary>Starts an empty snapshot.</summary>
    /// <exception cref="ArgumentException">
    /// The schema has no kind <c>Source</c>, more than <see cref="TypeCountMax"/> kinds or relationship types, or a kind at more than
    /// <see cref="EndCountMax"/> ends.
    /// </exception>
    public SnapshotBuilder(GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (schema.FindKind(SourceTable.KindName) is null)
        {
            throw new ArgumentException($"The schema has no kind \"{SourceTable.KindName}\".", nameof(schema));
        }

        if (schema.Kinds.Length > TypeCountMax || schema.RelationshipTypes.Length > TypeCountMax)
        {
            throw new ArgumentException(
                $"The schema has {schema.Kinds.Length} kinds and {schema.RelationshipTypes.Length} relationship types; a snapshot holds {TypeCountMax} of each.",
                nameof(schema));
        }

        foreach (var kind in schema.Kinds)
        {
            var endCount = schema.RelationshipTypes.Sum(type =>
                (type.Ends.Any(ends => ends.From == kind) ? 1 : 0) + (type.Ends.Any(ends => ends.To == kind) ? 1 : 0));
            if (endCount > EndCountMax)
            {
                throw new ArgumentException($"\"{kind}\" is an end of {endCount} relationship types; a snapshot holds {EndCountMax}.", nameof(schema));
            }
        }

        _schema = schema;
        _predicates = new PredicateTable(schema);
        _namesPredicate = _predicates.NumberOf("names");
        _assignments = new AssignmentReader(_documentsById, _mentions, _documents, _texts);
    }

    /// <summary>Reads a store and builds its snapshot.</summary>
    /// <exception cref="GraphStoreException">The store failed, or holds kinds or predicates that the schema does not know.</exception>
    public static async Task<GraphSnapshot> BuildAsync(IGraphStore store, GraphSchema schema, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var builder = new SnapshotBuilder(schema);
        var revision = await store.ReadAsync(builder, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return builder.Build(revision);
    }

    /// <summary>Puts the snapshot together.</summary>
    /// <param name="revision">Revision of the store that the rows were read at.</param>
    public GraphSnapshot Build(long revision) =>
        new SnapshotAssembler(_schema, _predicates, _texts, _details, _documents, _mentions, _claims, _assignments)
            .Assemble(revision, _links.DrainToImmutable());

    /// <inheritdoc/>
    public void Document(SourceDescription source, string contentHash, string runId)
    {
        ArgumentNullException.ThrowIfNull(source);
        var publisher = source.Publisher is null ? -1 - _documents.Count : _texts.Add(source.Publisher);
        var row = new DocumentRow(source, contentHash, runId, publisher, _mentions.Count, _claims.Count);
        _documentsById.Add(source.Id, _documents.Count);
        _documents.Add(row);
        SourceValues.AddTexts(source, _texts);
    }

    /// <inheritdoc/>
    public void Mention(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        var kind = _schema.FindKind(mention.Kind)
            ?? throw Unknown($"kind \"{mention.Kind}\"", GraphQL.Language.Suggestions.DidYouMean(mention.Kind, _schema.Kinds.Select(each => each.Name)));
        _mentions.Add(
            _documents.Count - 1,
            kind.Index,
            _texts.Add(mention.Ref),
            _texts.Add(mention.ExplicitId),
            _texts.Add(NodeId.Of(_documents[^1].Source.Id, mention)),
            _texts.Add(mention.Locator));
    }

    /// <inheritdoc/>
    public void Claim(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var predicate = _predicates.NumberOf(claim.Predicate);
        if (predicate < 0)
        {
            throw Unknown($"predicate \"{claim.Predicate}\"", GraphQL.Language.Suggestions.DidYouMean(claim.Predicate, _predicates.Names));
        }

        var subject = _documents[^1].MentionStart + claim.Subject;
        var value = ToRaw(claim.Value);
        _claims.Add(
            subject, predicate, value, AddDetails(claim.Qualifiers), _texts.Add(claim.Locator), new ClaimWeight(claim.Rank, claim.Confidence));
        if (predicate == _namesPredicate && value.IsText)
        {
            _mentions.NoteName(subject, value.Text);
        }
    }

    /// <inheritdoc/>
    public void Assignment(Assignment assignment) => _assignments.Read(assignment);

    /// <inheritdoc/>
    public void Link(ResolutionLink link) => _links.Add(link);

    private static GraphStoreException Unknown(string what, string nearest) =>
        new($"The store holds the {what}, which the schema does not have.{nearest} Load the data again with this schema, or run with the one it was loaded with.", isTransient: false);

    private int AddDetails(ImmutableArray<Qualifier> qualifiers)
    {
        if (qualifiers.IsDefaultOrEmpty)
        {
            return TextPool.None;
        }

        var size = qualifiers.Length * DetailPool.EntrySize;
        if (_detailBuffer.Length < size)
        {
            _detailBuffer = new byte[size];
        }

        for (var i = 0; i < qualifiers.Length; i++)
        {
            DetailPool.Write(_detailBuffer.AsSpan(i * DetailPool.EntrySize), _texts.Add(qualifiers[i].Name), ToRaw(qualifiers[i].Value));
        }

        return _details.Add(_detailBuffer.AsSpan(0, size));
    }

    private RawValue ToRaw(ClaimValue value) => value.Kind switch
    {
        ValueKind.Text or ValueKind.Enum => RawValue.OfText(value.Kind, _texts.Add(value.AsText), _texts.Add(value.Language)),
        ValueKind.Integer => new RawValue(value.Kind, value.AsInteger),
        ValueKind.Number => new RawValue(value.Kind, BitConverter.DoubleToInt64Bits(value.AsNumber)),
        ValueKind.Boolean => new RawValue(value.Kind, value.AsBoolean ? 1 : 0),
        ValueKind.Date => new RawValue(value.Kind, value.AsDate.Packed),
        _ => new RawValue(value.Kind, _documents[^1].MentionStart + value.AsMention),
    };
}

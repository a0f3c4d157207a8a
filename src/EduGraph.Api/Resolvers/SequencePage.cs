using EduGraph.Api.Paging;
using EduGraph.GraphQL;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Api.Resolvers;

/// <summary>A page of a sequence that is computed whole: claims, hits of a search, conflicts.</summary>
/// <remarks>
/// A cursor carries the entry's own id and its place. In a newer snapshot the entry is looked up by its id; if it is gone, the place it had
/// is where the next page begins.
/// </remarks>
internal sealed class SequencePage<T> : PageOfNodes
{
    private readonly IReadOnlyList<T> _all;
    private readonly Func<T, string> _idOf;
    private readonly Func<T, int>? _nodeOf;
    private readonly uint _fingerprint;
    private readonly int _start;

    private SequencePage(IReadOnlyList<T> all, Func<T, string> idOf, Func<T, int>? nodeOf, uint fingerprint, int start, int count)
    {
        _all = all;
        _idOf = idOf;
        _nodeOf = nodeOf;
        _fingerprint = fingerprint;
        _start = start;
        Count = count;
        HasPrevious = start > 0;
        HasNext = start + count < all.Count;
    }

    public override int Count { get; }

    /// <summary>What the sequence is, where a field says so.</summary>
    public string? Label { get; private init; }

    /// <summary>Takes the page that the field's arguments <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c> ask for.</summary>
    /// <param name="field">The field.</param>
    /// <param name="all">The sequence.</param>
    /// <param name="list">Tells cursors of different sequences apart.</param>
    /// <param name="idOf">An id that an entry keeps in the next snapshot.</param>
    /// <param name="nodeOf">The node of an entry, where it is one.</param>
    /// <param name="sizeMax">Greatest size of a page where it is not the usual one.</param>
    /// <param name="label">What the sequence is.</param>
    public static SequencePage<T> Take(
        FieldRequest field,
        IReadOnlyList<T> all,
        string list,
        Func<T, string> idOf,
        Func<T, int>? nodeOf = null,
        int? sizeMax = null,
        string? label = null)
    {
        var fingerprint = OrderReader.Fingerprint(list, []);
        var request = PageRequest.Read(field.Arguments, GraphRequest.Of(field).Options, fingerprint, sizeMax);
        var start = request.After is { } after ? PositionOf("after", after, all, idOf, 1) : 0;
        var end = Math.Max(start, request.Before is { } before ? PositionOf("before", before, all, idOf, 0) : all.Count);
        var count = Math.Min(request.Count, end - start);
        return new SequencePage<T>(all, idOf, nodeOf, fingerprint, request.IsBackward ? end - count : start, count) { Label = label };
    }

    /// <summary>An entry.</summary>
    public T At(int position) => _all[_start + position];

    public override int NodeAt(int position) => _nodeOf!(At(position));

    public override int CountAll() => _all.Count;

    public override string CursorAt(int position) =>
        new Cursor(_fingerprint, [ClaimValue.Integer(_start + position)], _idOf(At(position))).ToString();

    /// <summary>The position of a cursor's entry and <paramref name="offset"/> more; where the entry is gone, the place it had.</summary>
    private static int PositionOf(string argument, Cursor cursor, IReadOnlyList<T> all, Func<T, string> idOf, int offset)
    {
        if (cursor.Keys is not [{ Kind: ValueKind.Integer } place])
        {
            throw new GraphQLException($"\"{argument}\" is no cursor of this list; expected one that it answered with.", "INVALID_CURSOR");
        }

        var expected = (int)Math.Clamp(place.AsInteger, 0, all.Count);
        if (expected < all.Count && idOf(all[expected]) == cursor.Id)
        {
            return expected + offset;
        }

        for (var position = 0; position < all.Count; position++)
        {
            if (idOf(all[position]) == cursor.Id)
            {
                return position + offset;
            }
        }

        return expected;
    }
}

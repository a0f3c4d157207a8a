using System.Collections.Immutable;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>Everything that was claimed, as columns.</summary>
/// <remarks>Nothing of a stored claim is lost: <see cref="Read"/> gives it back as it was written.</remarks>
public sealed class ClaimTable
{
    private readonly ClaimColumns _columns;
    private readonly PredicateTable _predicates;
    private readonly TextPool _texts;
    private readonly DetailPool _details;
    private readonly SourceTable _sources;
    private readonly int[] _nodeStarts; // one more than there are nodes
    private readonly int[] _relationshipStarts; // one more than there are relationships; counted from the first claim on a relationship

    internal ClaimTable(
        ClaimColumns columns, PredicateTable predicates, TextPool texts, DetailPool details, SourceTable sources, int[] nodeStarts, int[] relationshipStarts)
    {
        _columns = columns;
        _predicates = predicates;
        _texts = texts;
        _details = details;
        _sources = sources;
        _nodeStarts = nodeStarts;
        _relationshipStarts = relationshipStarts;
    }

    /// <summary>Number of claims.</summary>
    public int Count => _columns.Subjects.Length;

    private int NodeClaimCount => _nodeStarts[^1];

    /// <summary>All claims on a node but those that state relationships, by property in ordinal order of names, best first within a property.</summary>
    public IndexRange OfNode(int nodeIndex) => new(_nodeStarts[nodeIndex], _nodeStarts[nodeIndex + 1]);

    /// <summary>
    /// Claims of one property of a node, best first by <see cref="BestValueRule"/>; those that say the same stand side by side. O(log(claims of the node)).
    /// </summary>
    public IndexRange OfNode(int nodeIndex, string property)
    {
        var predicate = _predicates.NumberOf(property);
        return predicate < 0 ? default : OfNode(nodeIndex, predicate);
    }

    /// <summary>Claims that state a relationship, best first.</summary>
    public IndexRange OfRelationship(int relationshipIndex) => new(
        NodeClaimCount + _relationshipStarts[relationshipIndex], NodeClaimCount + _relationshipStarts[relationshipIndex + 1]);

    /// <summary>
    /// From a claim within a range of one property, the position after the last claim that says the same (value, and details of a value that has some):
    /// <c>for (i = range.Start; i != range.End; i = EndOfSame(i, range.End))</c> walks the distinct answers, best first.
    /// </summary>
    public int EndOfSame(int claimIndex, int rangeEnd)
    {
        var isList = _predicates.PropertyOf(_sources.NodeKindIndexOf(SubjectOf(claimIndex)), _columns.Predicates[claimIndex])?.IsList ?? true;
        var value = AnswerOf(claimIndex, isList);
        var end = claimIndex + 1;
        while (end < rangeEnd && AnswerOf(end, isList) == value && (!isList || _columns.Details[end] == _columns.Details[claimIndex]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The property or relationship type that a claim is about.</summary>
    public string PredicateOf(int claimIndex) => _predicates.Names[_columns.Predicates[claimIndex]];

    /// <summary>The node a claim is about; of a relationship, the one it goes out from.</summary>
    public int SubjectOf(int claimIndex) => _sources.NodeOf(_columns.Subjects[claimIndex]);

    /// <summary>The relationship that a claim states, or -1. O(log(relationships)).</summary>
    public int RelationshipOf(int claimIndex)
    {
        if (claimIndex < NodeClaimCount)
        {
            return -1;
        }

        var found = Array.BinarySearch(_relationshipStarts, claimIndex - NodeClaimCount + 1);
        return (found < 0 ? ~found : found) - 1;
    }

    /// <summary>What a claim's value holds.</summary>
    public ValueKind KindOf(int claimIndex) => (ValueKind)_columns.Kinds[claimIndex];

    /// <summary>The value; a mention is given by its <c>mentionIndex</c> in this snapshot (<see cref="SourceTable"/>).</summary>
    public ClaimValue ValueOf(int claimIndex) => ToValue(_columns.ValueOf(claimIndex), firstMention: 0);

    /// <summary>Text index of a text's or enum value's text; <see cref="TextPool.None"/> for other kinds.</summary>
    public int TextOf(int claimIndex) => _columns.ValueOf(claimIndex) is { IsText: true } value ? value.Text : TextPool.None;

    /// <summary>Text index of the language of a text, or <see cref="TextPool.None"/>.</summary>
    public int LanguageTextOf(int claimIndex) => _columns.ValueOf(claimIndex) is { IsText: true } value ? value.LanguageText : TextPool.None;

    /// <summary>The node that a claim's value is, or -1 where it is no node.</summary>
    public int ObjectOf(int claimIndex) => _columns.ValueOf(claimIndex) is { Kind: ValueKind.Mention } value ? _sources.NodeOf(value.Mention) : -1;

    /// <summary>A detail of a claim; null where it has none of that name. A mention is given by its <c>mentionIndex</c>.</summary>
    public ClaimValue? QualifierOf(int claimIndex, string name) =>
        _columns.Details[claimIndex] != TextPool.None
        && _texts.TryFind(name, out var nameText)
        && _details.TryFind(_columns.Details[claimIndex], nameText, out var value)
            ? ToValue(value, firstMention: 0)
            : null;

    /// <summary>All details of a claim, as stored; a mention is given by its <c>mentionIndex</c>. Allocates.</summary>
    public ImmutableArray<Qualifier> QualifiersOf(int claimIndex) => ReadQualifiers(claimIndex, firstMention: 0);

    /// <summary>The <c>Source</c> node that makes a claim.</summary>
    public int SourceOf(int claimIndex) => _sources.SourceOf(_columns.Subjects[claimIndex]);

    /// <summary>Text index of where in the source, or <see cref="TextPool.None"/>.</summary>
    public int LocatorTextOf(int claimIndex) => _columns.Locators[claimIndex];

    /// <summary>The mention that a claim is about.</summary>
    public int MentionOf(int claimIndex) => _columns.Subjects[claimIndex];

    /// <summary>How it stands beside others.</summary>
    public ClaimRank RankOf(int claimIndex) => _columns.WeightOf(claimIndex).Rank;

    /// <summary>How sure its source or reader is, in (0, 1].</summary>
    public double ConfidenceOf(int claimIndex) => _columns.WeightOf(claimIndex).Confidence;

    /// <summary>The claim as stored, with ordinals of its document. Allocates.</summary>
    public Claim Read(int claimIndex)
    {
        var firstMention = _sources.FirstMentionBeside(_columns.Subjects[claimIndex]);
        var locator = _columns.Locators[claimIndex];
        var weight = _columns.WeightOf(claimIndex);
        return new Claim
        {
            Subject = _columns.Subjects[claimIndex] - firstMention,
            Predicate = PredicateOf(claimIndex),
            Value = ToValue(_columns.ValueOf(claimIndex), firstMention),
            Qualifiers = ReadQualifiers(claimIndex, firstMention),
            Locator = locator == TextPool.None ? null : _texts.Text(locator),
            Rank = weight.Rank,
            Confidence = weight.Confidence,
        };
    }

    /// <summary>The claim's id, as <see cref="ClaimId.Compute"/> gives it, from the snapshot's own UTF-8. About 1 µs, no garbage.</summary>
    public UInt128 IdOf(int claimIndex)
    {
        var mention = _columns.Subjects[claimIndex];
        var bytes = new ClaimBytes();
        bytes.Append(_sources.SourceIdOf(mention));
        bytes.Append(_texts.Utf8(_columns.Locators[claimIndex]));
        bytes.Append(_texts.Utf8(_sources.RefTextOf(mention)));
        bytes.Append(PredicateOf(claimIndex));
        Append(ref bytes, _columns.ValueOf(claimIndex));
        var list = _columns.Details[claimIndex];
        var detailCount = list == TextPool.None ? 0 : _details.CountOf(list);
        for (var i = 0; i < detailCount; i++)
        {
            var (nameText, value) = _details.At(list, i);
            bytes.Append(_texts.Utf8(nameText));
            Append(ref bytes, value);
        }

        return bytes.Finish();
    }

    internal ClaimColumns Columns => _columns;

    internal DetailPool Details => _details;

    internal PredicateTable Predicates => _predicates;

    internal IndexRange OfNode(int nodeIndex, int predicate)
    {
        var (start, end) = (_nodeStarts[nodeIndex], _nodeStarts[nodeIndex + 1]);
        var first = LowerBound(start, end, predicate);
        return new IndexRange(first, LowerBound(first, end, predicate + 1));
    }

    private int LowerBound(int start, int end, int predicate)
    {
        while (start < end)
        {
            var middle = (start + end) >>> 1;
            if (_columns.Predicates[middle] < predicate)
            {
                start = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return start;
    }

    private RawValue AnswerOf(int claimIndex, bool isList)
    {
        var value = _columns.ValueOf(claimIndex);
        return value.Kind == ValueKind.Mention ? new RawValue(value.Kind, _sources.NodeOf(value.Mention))
            : value.IsText && !isList ? RawValue.OfText(value.Kind, value.Text, TextPool.None)
            : value;
    }

    private ImmutableArray<Qualifier> ReadQualifiers(int claimIndex, int firstMention)
    {
        var list = _columns.Details[claimIndex];
        if (list == TextPool.None)
        {
            return [];
        }

        var qualifiers = ImmutableArray.CreateBuilder<Qualifier>(_details.CountOf(list));
        for (var i = 0; i < qualifiers.Capacity; i++)
        {
            var (nameText, value) = _details.At(list, i);
            qualifiers.Add(new Qualifier(_texts.Text(nameText), ToValue(value, firstMention)));
        }

        return qualifiers.MoveToImmutable();
    }

    private void Append(ref ClaimBytes bytes, RawValue value)
    {
        bytes.Append(value.Kind);
        if (value.IsText)
        {
            bytes.Append(_texts.Utf8(value.Text));
            bytes.Append(_texts.Utf8(value.LanguageText));
            return;
        }

        if (value.Kind == ValueKind.Mention)
        {
            bytes.Append(_texts.Utf8(_sources.RefTextOf(value.Mention)));
        }
        else
        {
            bytes.Append(ToValue(value, firstMention: 0).ToString());
        }

        bytes.Append(""u8);
    }

    private ClaimValue ToValue(RawValue value, int firstMention) => value.Kind switch
    {
        ValueKind.Text => ClaimValue.Text(_texts.Text(value.Text), value.LanguageText == TextPool.None ? null : _texts.Text(value.LanguageText)),
        ValueKind.Enum => ClaimValue.Enum(_texts.Text(value.Text)),
        ValueKind.Integer => ClaimValue.Integer(value.Bits),
        ValueKind.Number => ClaimValue.Number(value.Number),
        ValueKind.Boolean => ClaimValue.Boolean(value.Bits != 0),
        ValueKind.Date => ClaimValue.Date(PartialDate.FromPacked((int)value.Bits)),
        _ => ClaimValue.Mention(value.Mention - firstMention),
    };
}

using EduGraph.PropertyGraph.Schema;

namespace EduGraph.PropertyGraph.Snapshots.Columns;

/// <summary>Texts, by their indexes in the <see cref="TextPool"/>.</summary>
public sealed class TextColumn : Column
{
    private readonly int[] _textIndexes;
    private readonly TextPool _texts;

    internal TextColumn(PropertyDefinition property, IndexRange rows, int[] textIndexes, TextPool texts)
        : base(property, rows)
    {
        _textIndexes = textIndexes;
        _texts = texts;
    }

    /// <summary>Text index, or <see cref="TextPool.None"/>.</summary>
    public int this[int row] => _textIndexes[row - Rows.Start];

    /// <inheritdoc/>
    public override bool HasValue(int row) => this[row] != TextPool.None;

    /// <inheritdoc/>
    public override int Compare(int left, int right)
    {
        var (leftText, rightText) = (this[left], this[right]);
        return leftText == rightText ? 0
            : leftText == TextPool.None ? 1
            : rightText == TextPool.None ? -1
            : _texts.Utf8(leftText).SequenceCompareTo(_texts.Utf8(rightText));
    }
}

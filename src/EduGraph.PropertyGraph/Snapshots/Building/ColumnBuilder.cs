using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots.Columns;

namespace EduGraph.PropertyGraph.Snapshots.Building;

/// <summary>Gathers the best values of one property.</summary>
internal sealed class ColumnBuilder
{
    private readonly PropertyDefinition _property;
    private readonly IndexRange _rows;
    private readonly TextPool _texts;
    private readonly int[]? _ints; // texts, dates, nodes
    private readonly long[]? _longs;
    private readonly double[]? _doubles;
    private readonly byte[]? _bytes; // truth values, enums
    private readonly Dictionary<int, byte>? _enumByText;

    public ColumnBuilder(PropertyDefinition property, IndexRange rows, TextPool texts)
    {
        (_property, _rows, _texts) = (property, rows, texts);
        switch (property.Storage)
        {
            case ValueKind.Integer:
                Array.Fill(_longs = new long[rows.Count], IntegerColumn.Missing);
                break;
            case ValueKind.Number:
                Array.Fill(_doubles = new double[rows.Count], double.NaN);
                break;
            case ValueKind.Boolean:
                Array.Fill(_bytes = new byte[rows.Count], BooleanColumn.Missing);
                break;
            case ValueKind.Enum:
                Array.Fill(_bytes = new byte[rows.Count], EnumColumn.Missing);
                _enumByText = EnumTexts(property.Enum!, texts);
                break;
            case ValueKind.Mention:
                Array.Fill(_ints = new int[rows.Count], -1);
                break;
            default:
                _ints = new int[rows.Count];
                break;
        }
    }

    /// <summary>Sets a row to the best answer that the property can hold; answers of deprecated claims alone are passed over.</summary>
    public void Set(int row, List<Answer> answers)
    {
        foreach (var answer in answers)
        {
            if (answer.Rank == ClaimRank.Deprecated || TrySet(row, answer.Value))
            {
                return;
            }
        }
    }

    /// <summary>Sets a row, if the property can hold the value.</summary>
    public bool TrySet(int row, RawValue value)
    {
        var position = row - _rows.Start;
        switch (_property.Storage, value.Kind)
        {
            case (ValueKind.Text, ValueKind.Text):
                _ints![position] = value.Text;
                return true;
            case (ValueKind.Date, ValueKind.Date) or (ValueKind.Mention, ValueKind.Mention):
                _ints![position] = (int)value.Bits;
                return true;
            case (ValueKind.Integer, ValueKind.Integer):
                _longs![position] = value.Bits;
                return true;
            case (ValueKind.Number, ValueKind.Number):
                _doubles![position] = value.Number;
                return true;
            case (ValueKind.Number, ValueKind.Integer):
                _doubles![position] = value.Bits;
                return true;
            case (ValueKind.Boolean, ValueKind.Boolean):
                _bytes![position] = (byte)value.Bits;
                return true;
            case (ValueKind.Enum, ValueKind.Enum) when _enumByText!.TryGetValue(value.Text, out var index):
                _bytes![position] = index;
                return true;
            default:
                return false; // claimed under another schema: kept as a claim, not shown as a value
        }
    }

    public Column Build() => _property.Storage switch
    {
        ValueKind.Integer => new IntegerColumn(_property, _rows, _longs!),
        ValueKind.Number => new NumberColumn(_property, _rows, _doubles!),
        ValueKind.Boolean => new BooleanColumn(_property, _rows, _bytes!),
        ValueKind.Enum => new EnumColumn(_property, _rows, _bytes!),
        ValueKind.Date => new DateColumn(_property, _rows, _ints!),
        ValueKind.Mention => new NodeColumn(_property, _rows, _ints!),
        _ => new TextColumn(_property, _rows, _ints!, _texts),
    };

    private static Dictionary<int, byte> EnumTexts(GraphEnum type, TextPool texts)
    {
        var indexes = new Dictionary<int, byte>();
        for (var i = 0; i < type.Values.Length; i++)
        {
            if (texts.TryFind(type.Values[i].Name, out var text))
            {
                indexes.Add(text, (byte)i);
            }
        }

        return indexes;
    }
}

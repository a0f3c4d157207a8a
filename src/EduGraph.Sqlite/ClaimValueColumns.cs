using System.Text;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Sqlite;

/// <summary>A <see cref="ClaimValue"/> in three columns: its kind, its value, its language.</summary>
internal static class ClaimValueColumns
{
    /// <summary>Binds kind, value and language to three parameters in a row.</summary>
    public static void Bind(SqliteStatement statement, int firstParameter, in ClaimValue value)
    {
        statement.Bind(firstParameter, (long)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Text or ValueKind.Enum:
                statement.Bind(firstParameter + 1, value.AsText);
                break;
            case ValueKind.Integer:
                statement.Bind(firstParameter + 1, value.AsInteger);
                break;
            case ValueKind.Number:
                statement.Bind(firstParameter + 1, value.AsNumber);
                break;
            case ValueKind.Boolean:
                statement.Bind(firstParameter + 1, value.AsBoolean ? 1L : 0L);
                break;
            case ValueKind.Date:
                statement.Bind(firstParameter + 1, value.AsDate.ToString());
                break;
            case ValueKind.Mention:
                statement.Bind(firstParameter + 1, (long)value.AsMention);
                break;
            default:
                throw new ArgumentException($"The value kind {value.Kind} is not known.", nameof(value));
        }

        statement.Bind(firstParameter + 2, value.Language);
    }

    /// <summary>Reads kind, value and language from three columns in a row.</summary>
    /// <exception cref="DamagedRowException">The columns do not hold a value.</exception>
    public static ClaimValue Read(SqliteStatement statement, int firstColumn, Utf8Pool<string> texts) =>
        (ValueKind)statement.Int32(firstColumn) switch
        {
            ValueKind.Text => ClaimValue.Text(statement.Text(firstColumn + 1), Language(statement, firstColumn + 2, texts)),
            ValueKind.Integer => ClaimValue.Integer(statement.Int64(firstColumn + 1)),
            ValueKind.Number => ClaimValue.Number(statement.Double(firstColumn + 1)),
            ValueKind.Boolean => ClaimValue.Boolean(statement.Int64(firstColumn + 1) != 0),
            ValueKind.Date => ClaimValue.Date(Date(statement.Utf8(firstColumn + 1))),
            ValueKind.Enum => ClaimValue.Enum(texts.Get(statement.Utf8(firstColumn + 1))),
            ValueKind.Mention => ClaimValue.Mention(statement.Int32(firstColumn + 1)),
            var unknown => throw new DamagedRowException($"value_kind {(int)unknown} is not known"),
        };

    /// <summary>Reads a date.</summary>
    /// <exception cref="DamagedRowException">It is none.</exception>
    public static PartialDate Date(ReadOnlySpan<byte> utf8) =>
        PartialDate.TryParse(Encoding.UTF8.GetString(utf8), out var date)
            ? date
            : throw new DamagedRowException($"\"{Encoding.UTF8.GetString(utf8)}\" is no date");

    private static string? Language(SqliteStatement statement, int column, Utf8Pool<string> texts) =>
        statement.IsNull(column) ? null : texts.Get(statement.Utf8(column));
}

using System.Text;

namespace EduGraph.Sqlite;

/// <summary>Decodes a column whose text is often that of the row before: the locator of all claims of one line.</summary>
internal sealed class RepeatedText
{
    private byte[] _bytes = [];
    private string _text = "";

    /// <summary>The column's text, or null.</summary>
    public string? GetOrNull(SqliteStatement statement, int column)
    {
        var utf8 = statement.Utf8(column);
        if (utf8.IsEmpty)
        {
            return statement.IsNull(column) ? null : "";
        }

        if (!utf8.SequenceEqual(_bytes))
        {
            _bytes = utf8.ToArray();
            _text = Encoding.UTF8.GetString(utf8);
        }

        return _text;
    }
}

namespace EduGraph.Sqlite;

/// <summary>A row holds what this program never writes. At the store's door it becomes its error.</summary>
internal sealed class DamagedRowException : Exception
{
    public DamagedRowException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

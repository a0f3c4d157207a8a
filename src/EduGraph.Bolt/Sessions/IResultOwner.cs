namespace EduGraph.Bolt.Sessions;

/// <summary>Is told when a result needs its connection no longer.</summary>
internal interface IResultOwner
{
    /// <param name="bookmark">Where a transaction of the result's own left the database; null when it failed or has an outer one.</param>
    ValueTask OnResultEndedAsync(string? bookmark);
}

using EduGraph.Bolt.Connections;

namespace EduGraph.Bolt.Tests.Servers;

/// <summary>What a <see cref="FakeServer"/> does with a message.</summary>
internal sealed record FakeReply(FakeReplyKind Kind, params (byte Tag, object? Field)[] Messages)
{
    internal static readonly FakeReply Stall = new(FakeReplyKind.Stall);
    internal static readonly FakeReply Cut = new(FakeReplyKind.Cut);

    internal static FakeReply Success(params (string Key, object? Value)[] metadata) => Send((MessageTag.Success, Map(metadata)));

    internal static FakeReply Failure(string code, string message = "as the test wants it") =>
        Send((MessageTag.Failure, Map([("code", code), ("message", message)])));

    internal static FakeReply Record(params object?[] values) =>
        Send((MessageTag.Record, values.ToList()), (MessageTag.Success, Map([("type", "r"), ("bookmark", "bm:1"), ("db", "neo4j")])));

    internal static FakeReply Send(params (byte Tag, object? Field)[] messages) => new(FakeReplyKind.Send, messages);

    /// <summary>The same answer a byte at a time, with messages between that only keep the connection alive.</summary>
    internal FakeReply Slowly() => this with { Kind = FakeReplyKind.SendSlowly };

    /// <summary>Half of the first message, then a reset of the connection.</summary>
    internal FakeReply ResetInTheMidst() => this with { Kind = FakeReplyKind.ResetInTheMidst };

    internal static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value);
}

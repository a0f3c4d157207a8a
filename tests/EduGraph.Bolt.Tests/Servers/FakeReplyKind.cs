namespace EduGraph.Bolt.Tests.Servers;

/// <summary>How a <see cref="FakeServer"/> answers.</summary>
internal enum FakeReplyKind
{
    Send,
    SendSlowly,
    ResetInTheMidst,
    Cut,
    Stall,
}

using EduGraph.Bolt.Wire;

namespace EduGraph.Bolt.Configuration;

/// <summary>What tests set and applications do not.</summary>
internal sealed record DriverInternals
{
    internal static readonly DriverInternals Default = new();

    /// <summary>Offers this version alone; null offers all.</summary>
    internal BoltVersion? OnlyVersion { get; init; }

    /// <summary>Whether the handshake may take the manifest form, which servers since Neo4j 5.26 understand.</summary>
    internal bool OfferManifest { get; init; } = true;

    /// <summary>Tells ages, timetables and pauses.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A number in [0, 1) that spreads retries.</summary>
    internal Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    /// <summary>The longest message taken from a server.</summary>
    internal int MessageSizeBytesMax { get; init; } = MessageReader.DefaultMessageSizeBytesMax;
}

namespace Neo4j.Driver;

/// <summary>A zone of the IANA database, by its name.</summary>
public sealed class ZoneId : Zone, IEquatable<ZoneId>
{
    internal ZoneId(string id) => Id = id ?? throw new ArgumentNullException(nameof(id));

    /// <summary>The name, as in <c>Asia/Shanghai</c>.</summary>
    public string Id { get; }

    internal override int OffsetSecondsAt(DateTime instant) =>
        (int)TimeZoneInfo.FindSystemTimeZoneById(Id).GetUtcOffset(instant).TotalSeconds;

    /// <inheritdoc/>
    public bool Equals(ZoneId? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ZoneId);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name in brackets, as Neo4j writes it behind an instant.</summary>
    public override string ToString() => $"[{Id}]";
}

using Neo4j.Driver;

namespace EduGraph.Bolt.Configuration;

/// <summary>The entries that HELLO or LOGON carries.</summary>
internal sealed class AuthToken(Dictionary<string, object?> content) : IAuthToken, IEquatable<AuthToken>
{
    internal IReadOnlyDictionary<string, object?> Content => content;

    internal static AuthToken Of(IAuthToken token) =>
        token as AuthToken ?? throw new ArgumentException($"Only tokens that {nameof(AuthTokens)} made are understood.", nameof(token));

    public bool Equals(AuthToken? other) =>
        other is not null
        && content.Count == other.Content.Count
        && content.All(entry => other.Content.TryGetValue(entry.Key, out object? value) && Equals(entry.Value, value));

    public override bool Equals(object? obj) => Equals(obj as AuthToken);

    public override int GetHashCode() => HashCode.Combine(content.Count, content.GetValueOrDefault("principal"));

    /// <summary>The scheme and the user; never the proof.</summary>
    public override string ToString() => $"{content.GetValueOrDefault("scheme")} {content.GetValueOrDefault("principal")}";
}

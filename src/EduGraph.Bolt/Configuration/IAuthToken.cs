namespace Neo4j.Driver;

/// <summary>Who asks, and the proof of it; made by <see cref="AuthTokens"/>.</summary>
public interface IAuthToken
{
}

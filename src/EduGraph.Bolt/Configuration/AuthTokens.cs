using EduGraph.Bolt.Configuration;

namespace Neo4j.Driver;

/// <summary>Makes tokens for the ways in which a server can be asked to trust a client.</summary>
public static class AuthTokens
{
    /// <summary>For servers that ask no questions (<c>dbms.security.auth_enabled=false</c>).</summary>
    public static IAuthToken None { get; } = new AuthToken(new Dictionary<string, object?> { ["scheme"] = "none" });

    /// <summary>A user and a password.</summary>
    public static IAuthToken Basic(string username, string password) => Basic(username, password, null);

    /// <summary>A user and a password, checked by the named provider of the server.</summary>
    public static IAuthToken Basic(string username, string password, string? realm) => Custom(username, password, realm, "basic");

    /// <summary>A token of single sign-on.</summary>
    public static IAuthToken Bearer(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        return new AuthToken(new Dictionary<string, object?> { ["scheme"] = "bearer", ["credentials"] = token });
    }

    /// <summary>A Kerberos ticket in base64.</summary>
    public static IAuthToken Kerberos(string base64EncodedTicket)
    {
        ArgumentException.ThrowIfNullOrEmpty(base64EncodedTicket);
        return Custom("", base64EncodedTicket, null, "kerberos");
    }

    /// <summary>A scheme of the server's own.</summary>
    public static IAuthToken Custom(string principal, string credentials, string? realm, string scheme) =>
        Custom(principal, credentials, realm, scheme, null);

    /// <summary>A scheme of the server's own, with parameters.</summary>
    public static IAuthToken Custom(
        string principal, string credentials, string? realm, string scheme, Dictionary<string, object?>? parameters)
    {
        ArgumentNullException.ThrowIfNull(principal);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        var content = new Dictionary<string, object?> { ["scheme"] = scheme, ["principal"] = principal, ["credentials"] = credentials };
        if (!string.IsNullOrEmpty(realm)) content["realm"] = realm;
        if (parameters is not null) content["parameters"] = parameters;
        return new AuthToken(content);
    }
}

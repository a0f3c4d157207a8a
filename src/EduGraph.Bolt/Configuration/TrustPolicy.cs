using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace EduGraph.Bolt.Configuration;

/// <summary>Decides whether the certificate that a server shows is to be trusted.</summary>
internal sealed class TrustPolicy
{
    internal static readonly TrustPolicy System = new((_, _, errors) => errors == SslPolicyErrors.None);

    internal static readonly TrustPolicy Any = new((_, _, _) => true);

    private readonly Func<X509Certificate?, X509Chain?, SslPolicyErrors, bool> _accepts;

    private TrustPolicy(Func<X509Certificate?, X509Chain?, SslPolicyErrors, bool> accepts) => _accepts = accepts;

    internal static TrustPolicy List(IReadOnlyList<X509Certificate2> trusted) =>
        new((certificate, _, errors) => AcceptsByList(certificate, errors, trusted));

    internal bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        _accepts(certificate, chain, errors);

    // The host must be right all the same: only the question of who vouches for it is answered by the list.
    private static bool AcceptsByList(X509Certificate? certificate, SslPolicyErrors errors, IReadOnlyList<X509Certificate2> trusted)
    {
        if (certificate is not X509Certificate2 shown) return false;
        if ((errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None) return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (X509Certificate2 root in trusted) chain.ChainPolicy.CustomTrustStore.Add(root);
        return chain.Build(shown);
    }
}

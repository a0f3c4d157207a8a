namespace EduGraph.PropertyGraph.Claims;

/// <summary>The identity of a claim: 128 bits of a hash (SHA-256) of what is said, by which source, and where.</summary>
/// <remarks>Run, rank and confidence are not part of it: they are how the claim is held, not what it says.</remarks>
public static class ClaimId
{
    /// <summary>Computes the id. <paramref name="refOf"/> gives the ref of a mention by its ordinal. About 1 µs.</summary>
    public static UInt128 Compute(string sourceId, Claim claim, Func<int, string> refOf)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(refOf);
        var bytes = new ClaimBytes();
        bytes.Append(sourceId);
        bytes.Append(claim.Locator ?? "");
        bytes.Append(refOf(claim.Subject));
        bytes.Append(claim.Predicate);
        Append(ref bytes, claim.Value, refOf);
        foreach (var qualifier in claim.Qualifiers)
        {
            bytes.Append(qualifier.Name);
            Append(ref bytes, qualifier.Value, refOf);
        }

        return bytes.Finish();
    }

    /// <summary>The id as 32 lower-case hexadecimal digits.</summary>
    public static string Format(UInt128 id) => id.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);

    private static void Append(ref ClaimBytes bytes, ClaimValue value, Func<int, string> refOf)
    {
        bytes.Append(value.Kind);
        bytes.Append(value.Kind == ValueKind.Mention ? refOf(value.AsMention) : value.ToString());
        bytes.Append(value.Language ?? "");
    }
}

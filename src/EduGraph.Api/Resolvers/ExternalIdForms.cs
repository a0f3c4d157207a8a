namespace EduGraph.Api.Resolvers;

/// <summary>The ways in which people write an id of a register, tried in turn against the form that is stored.</summary>
internal static class ExternalIdForms
{
    private const string RorAddress = "https://ror.org/";

    /// <summary>Forms of an id, as given first.</summary>
    public static IEnumerable<string> Of(string scheme, string value)
    {
        var trimmed = value.Trim();
        yield return trimmed;
        var last = trimmed[(trimmed.LastIndexOf('/') + 1)..];
        switch (scheme)
        {
            case "ROR":
                yield return RorAddress + last.ToLowerInvariant();
                break;
            case "ISNI":
                var digits = last.Replace(" ", "").Replace("-", "").ToUpperInvariant();
                yield return digits;
                yield return digits.Length == 16 ? string.Join(' ', digits.Chunk(4).Select(part => new string(part))) : digits;
                break;
            case "GRID":
                yield return last.ToLowerInvariant();
                break;
            default:
                yield return last;
                yield return last.ToUpperInvariant();
                break;
        }
    }
}

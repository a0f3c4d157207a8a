namespace EduGraph.Api.Reconciliation;

/// <summary>The name of a function that an answer is handed to, as pages of other origins ask that know no CORS.</summary>
internal static class JsonpCallback
{
    private const int LengthMax = 128;

    /// <summary>Whether a name is one of a function: identifiers with dots between them. Nothing else is written into a script.</summary>
    public static bool IsValid(string name) => name.Length is > 0 and <= LengthMax && name.Split('.').All(IsIdentifier);

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');
}

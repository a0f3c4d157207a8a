using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Api.Paging;

/// <summary>The order of values of one property: missing values last, texts by code unit.</summary>
internal static class ClaimValueOrder
{
    public static int Compare(ClaimValue? left, ClaimValue? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ Kind: ValueKind.Date } l, { Kind: ValueKind.Date } r) => l.AsDate.CompareTo(r.AsDate),
        ({ Kind: ValueKind.Integer } l, { Kind: ValueKind.Integer } r) => l.AsInteger.CompareTo(r.AsInteger),
        ({ Kind: ValueKind.Number } l, { Kind: ValueKind.Number } r) => l.AsNumber.CompareTo(r.AsNumber),
        var (l, r) => Math.Sign(string.CompareOrdinal(l.ToString(), r.ToString())),
    };
}

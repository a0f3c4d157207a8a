using System.Text;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Merging;

/// <summary>That two fields with the same response name cannot be merged.</summary>
/// <param name="ResponseName">Their name in the response.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
/// <param name="First">The first field, and the fields in it that are at fault.</param>
/// <param name="Second">The same of the second field.</param>
internal sealed record FieldConflict(string ResponseName, string Reason, List<FieldNode> First, List<FieldNode> Second)
{
    /// <summary>Length to which names and reasons are cut, so that a message does not grow with the document.</summary>
    public const int DetailLengthMax = 1000;

    /// <summary>Fields of one side that are listed.</summary>
    public const int FieldCountMax = 20;

    /// <summary>The whole message.</summary>
    public string Message =>
        $"Fields \"{Shorten(ResponseName)}\" conflict because {Reason}. Use different aliases on the fields to fetch both if this was intentional.";

    /// <summary>The conflict of two fields whose subfields conflict.</summary>
    /// <param name="first">The first field.</param>
    /// <param name="second">The second field.</param>
    /// <param name="conflicts">Conflicts of subfields; at least one.</param>
    public static FieldConflict OfSubfields(FieldNode first, FieldNode second, List<FieldConflict> conflicts)
    {
        StringBuilder reason = new();
        foreach (FieldConflict conflict in conflicts)
        {
            reason.Append(reason.Length == 0 ? "" : " and ")
                .Append($"subfields \"{Shorten(conflict.ResponseName)}\" conflict because {conflict.Reason}");
            if (reason.Length > DetailLengthMax)
            {
                break;
            }
        }

        return new FieldConflict(
            first.ResponseName,
            Shorten(reason.ToString()),
            List(first, conflicts.Select(static conflict => conflict.First)),
            List(second, conflicts.Select(static conflict => conflict.Second)));
    }

    /// <summary>The text, cut where it is too long.</summary>
    public static string Shorten(string text) => text.Length > DetailLengthMax ? $"{text[..DetailLengthMax]}..." : text;

    // Where not all have room, the inner fields of a conflict are listed rather than the outer ones.
    private static List<FieldNode> List(FieldNode field, IEnumerable<List<FieldNode>> inner)
    {
        List<FieldNode> fields = [field];
        foreach (List<FieldNode> each in inner)
        {
            fields.AddRange(each.TakeLast(FieldCountMax - fields.Count));
            if (fields.Count == FieldCountMax)
            {
                break;
            }
        }

        return fields;
    }
}

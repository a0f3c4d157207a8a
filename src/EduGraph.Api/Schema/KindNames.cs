using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Schema;

/// <summary>Kinds by the names that the enum <c>NodeKind</c> gives them.</summary>
internal static class KindNames
{
    /// <summary>The kind, or null for an unknown name.</summary>
    public static NodeKind? Find(GraphSchema schema, string enumValue) =>
        schema.Kinds.FirstOrDefault(kind => ApiTypeNames.ScreamingSnake(kind.Name) == enumValue);
}

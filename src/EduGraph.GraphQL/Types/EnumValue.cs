using System.Text;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>One of the names of an enum.</summary>
public sealed class EnumValue
{
    private readonly byte[] _json;

    internal EnumValue(EnumValueDefinitionNode definition)
    {
        Definition = definition;
        Name = definition.Name.Value;
        DeprecationReason = SpecifiedDirectives.DeprecationReason(definition.Directives);
        _json = Encoding.UTF8.GetBytes($"\"{Name}\"");
    }

    /// <summary>The name; within resolvers it is the value.</summary>
    public string Name { get; }

    /// <summary>What the value means; null if nobody said.</summary>
    public string? Description => Definition.Description?.Value;

    /// <summary>Why the value should not be used any more; null if it should.</summary>
    public string? DeprecationReason { get; }

    /// <summary>Where the value is defined.</summary>
    public EnumValueDefinitionNode Definition { get; }

    /// <summary>The directives at the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives => Definition.Directives;

    /// <summary>The name in quotes, as it stands in an answer.</summary>
    public ReadOnlySpan<byte> Json => _json;
}

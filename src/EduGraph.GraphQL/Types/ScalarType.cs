using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>A leaf with a value of its own form.</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(ScalarTypeDefinitionNode definition, IReadOnlyList<TypeExtensionNode> extensions, ScalarCoercion coercion)
        : base(definition, extensions)
    {
        Coercion = coercion;
        SpecifiedByUrl = SpecifiedDirectives.StringArgument(Directives, "specifiedBy", "url");
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>How values are read and written.</summary>
    public ScalarCoercion Coercion { get; }

    /// <summary>Where the form of the values is specified; null if nobody said.</summary>
    public string? SpecifiedByUrl { get; }

    /// <summary>What is wrong with a literal that stands in a document, as a sentence; null if nothing is.</summary>
    public string? FaultOfLiteral(ValueNode literal) => Coercion.ReadLiteral(literal, VariableValues.None, out _);
}

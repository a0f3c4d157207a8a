using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>A directive that documents may use.</summary>
public sealed class Directive
{
    internal Directive(DirectiveDefinitionNode definition, IReadOnlyList<InputValue> arguments)
    {
        Definition = definition;
        Arguments = arguments;
        Locations = [.. definition.Locations.Select(location => location.Value)];
    }

    /// <summary>The name without its <c>@</c>.</summary>
    public string Name => Definition.Name.Value;

    /// <summary>What the directive does; null if nobody said.</summary>
    public string? Description => Definition.Description?.Value;

    /// <summary>Its arguments in the order written.</summary>
    public IReadOnlyList<InputValue> Arguments { get; }

    /// <summary>Whether it may stand more than once at one place.</summary>
    public bool IsRepeatable => Definition.IsRepeatable;

    /// <summary>Where it may stand, in the order written: <c>FIELD</c>.</summary>
    public IReadOnlyList<string> Locations { get; }

    /// <summary>Where the directive is defined.</summary>
    public DirectiveDefinitionNode Definition { get; }

    /// <summary>The argument of a name; null if there is none.</summary>
    public InputValue? FindArgument(string name) => InputValues.Find(Arguments, name);

    /// <summary><c>@name</c>, the directive's schema coordinate.</summary>
    public override string ToString() => "@" + Name;
}

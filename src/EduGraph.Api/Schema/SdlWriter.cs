using System.Text;

namespace EduGraph.Api.Schema;

/// <summary>Writes type definitions as SDL text, each with its description.</summary>
internal sealed class SdlWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Writes a definition with its members: <paramref name="header"/> is <c>input X</c> or <c>type X implements Node</c>.</summary>
    public void Block(string description, string header, Action members)
    {
        Describe(description, "");
        _text.Append(header).Append(" {\n");
        members();
        _text.Append("}\n\n");
    }

    /// <summary>Writes a definition without members: a scalar.</summary>
    public void Line(string description, string definition)
    {
        Describe(description, "");
        _text.Append(definition).Append("\n\n");
    }

    /// <summary>Writes a member: <paramref name="definition"/> is <c>name: Type</c> or an enum value.</summary>
    public void Member(string description, string definition)
    {
        Describe(description, "  ");
        _text.Append("  ").Append(definition).Append('\n');
    }

    /// <summary>Writes a field with arguments, each with its description.</summary>
    public void Field(string description, string name, string type, IEnumerable<(string Description, string Definition)> arguments)
    {
        Describe(description, "  ");
        _text.Append("  ").Append(name).Append("(\n");
        foreach (var argument in arguments)
        {
            Describe(argument.Description, "    ");
            _text.Append("    ").Append(argument.Definition).Append('\n');
        }

        _text.Append("  ): ").Append(type).Append('\n');
    }

    // A block string takes every description as it is, but for three quotes in a row.
    private void Describe(string description, string indent) => _text
        .Append(indent).Append("\"\"\"\n")
        .Append(indent).Append(description.Replace("\"\"\"", "\\\"\"\"").ReplaceLineEndings("\n" + indent)).Append('\n')
        .Append(indent).Append("\"\"\"\n");
}

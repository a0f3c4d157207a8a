namespace EduGraph.GraphQL.Coercion;

/// <summary>Where in a variable's value a fault is: names and indexes, the innermost first.</summary>
internal sealed record InputPath(InputPath? Previous, string Step)
{
    public static InputPath Field(InputPath? previous, string name) => new(previous, "." + name);

    public static InputPath Item(InputPath? previous, int index) => new(previous, $"[{index}]");

    public override string ToString() => Previous + Step;
}

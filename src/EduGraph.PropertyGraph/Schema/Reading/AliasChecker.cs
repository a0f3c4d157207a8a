using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Checks that among the members of one thing a word stands for one member.</summary>
internal static class AliasChecker
{
    public static void Check(IEnumerable<(NameNode Name, IReadOnlyList<DirectiveNode> Directives)> members, SchemaFaults faults)
    {
        var all = members.ToList();
        var owners = new Dictionary<string, string>();
        foreach (var (name, _) in all)
        {
            owners.TryAdd(name.Value, name.Value);
        }

        foreach (var (name, directives) in all)
        {
            foreach (var alias in directives.Aliases())
            {
                if (!owners.TryAdd(alias, name.Value))
                {
                    faults.Add(
                        directives.Find("alias")!.Location,
                        GraphSchemaFaultCodes.DuplicateAlias,
                        $"\"{alias}\" cannot stand for \"{name.Value}\": it stands for \"{owners[alias]}\" already.");
                }
            }
        }
    }
}

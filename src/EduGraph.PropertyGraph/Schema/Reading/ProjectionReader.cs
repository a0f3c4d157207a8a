using System.Collections.Immutable;
using System.Globalization;
using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Reads the values of the enum <c>Projection</c>: plain projections first, then what is made of them.</summary>
internal sealed class ProjectionReader(SchemaTypes types, ImmutableArray<RelationshipType> relationshipTypes, SchemaFaults faults)
{
    private static readonly string[] Markers = ["projection", "combination", "grouped"];

    private readonly ProjectionPathReader _paths = new(relationshipTypes, faults);
    private readonly Dictionary<string, Projection> _projections = [];
    private string[] _names = [];

    /// <summary>The projections, in the order of the file; none where the schema has no such enum.</summary>
    public ImmutableArray<Projection> Read()
    {
        if (types.Definitions.FindType(Projection.EnumName) is not EnumTypeDefinitionNode definition)
        {
            return [];
        }

        var values = definition.Values.DistinctBy(value => value.Name.Value).ToList();
        _names = [.. values.Select(value => value.Name.Value)];
        foreach (var value in values)
        {
            CheckMarker(value);
        }

        ReadEach(values, "projection", ReadPlain);
        ReadEach(values, "combination", ReadCombination);
        ReadEach(values, "grouped", ReadGrouped);
        return [.. values.Select(value => _projections.GetValueOrDefault(value.Name.Value)).OfType<Projection>()];
    }

    private void CheckMarker(EnumValueDefinitionNode value)
    {
        var found = value.Directives.Where(directive => Markers.Contains(directive.Name.Value)).ToList();
        if (found.Count != 1)
        {
            faults.Add(
                value.Name.Location,
                GraphSchemaFaultCodes.BadProjection,
                $"\"{value.Name.Value}\" has {found.Count} of @projection, @combination and @grouped; expected one of them, once.");
        }
    }

    private void ReadEach(
        List<EnumValueDefinitionNode> values, string marker, Func<EnumValueDefinitionNode, DirectiveNode, Projection?> read)
    {
        var found = new List<Projection>();
        foreach (var value in values)
        {
            if (value.Directives.Find(marker) is { } directive && !_projections.ContainsKey(value.Name.Value) && read(value, directive) is { } projection)
            {
                found.Add(projection);
            }
        }

        foreach (var projection in found)
        {
            _projections.Add(projection.Name, projection);
        }
    }

    private Projection? ReadPlain(EnumValueDefinitionNode value, DirectiveNode directive)
    {
        var nodeKinds = KindsOf(directive, "nodes");
        var sharedKinds = directive.Value("shared") is null ? [] : KindsOf(directive, "shared");
        var (isDirect, isTwoMode) = (directive.IsTrue("isDirect"), directive.IsTrue("isTwoMode"));
        if (directive.Value("shared") is null && (!isDirect || isTwoMode))
        {
            Report(directive, isTwoMode
                ? "In a network of two modes things are shared: \"shared\" has to name their kind."
                : "Nothing is shared and no tie is direct: nothing could be tied. Expected \"shared\", or \"isDirect: true\".");
            return null;
        }

        if (isDirect && isTwoMode)
        {
            Report(directive, "A network of two modes has no direct ties: \"isDirect\" and \"isTwoMode\" exclude each other.");
            return null;
        }

        var ends = isDirect ? sharedKinds.Union(nodeKinds).ToImmutableArray() : sharedKinds;
        var paths = _paths.Read(directive, nodeKinds, ends);
        return nodeKinds.IsEmpty || paths.IsEmpty ? null : new Projection
        {
            Name = value.Name.Value,
            Description = value.Description?.Value ?? "",
            NodeKinds = nodeKinds,
            Parts = [new ProjectionPart(value.Name.Value, 1, sharedKinds, paths, isDirect)],
            IsTwoMode = isTwoMode,
        };
    }

    private Projection? ReadCombination(EnumValueDefinitionNode value, DirectiveNode directive)
    {
        var members = DirectiveReading.Items(directive.Value("of")).OfType<StringValueNode>().Select(name => Find(name)).ToList();
        var factors = DirectiveReading.Items(directive.Value("factors")).ToList();
        if (directive.Value("factors") is not null && factors.Count != members.Count)
        {
            Report(directive, $"\"factors\" has {factors.Count} numbers for {members.Count} projections; expected one each.");
            return null;
        }

        if (members.Count == 0 || members.Contains(null))
        {
            return null; // what is missing was reported
        }

        if (members.FirstOrDefault(member => member!.IsTwoMode || !member.NodeKinds.SequenceEqual(members[0]!.NodeKinds)) is { } other)
        {
            Report(directive, $"\"{other.Name}\" has other nodes than \"{members[0]!.Name}\"; a combination is over the same nodes.");
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<ProjectionPart>();
        for (var i = 0; i < members.Count; i++)
        {
            var factor = factors.Count == 0 ? 1 : double.Parse(factors[i].ToString()!, CultureInfo.InvariantCulture);
            if (factor <= 0)
            {
                Report(directive, $"\"factors\" has {factors[i]}; expected a number above 0.");
                return null;
            }

            parts.AddRange(members[i]!.Parts.Select(part => part with { Factor = factor }));
        }

        return new Projection
        {
            Name = value.Name.Value,
            Description = value.Description?.Value ?? "",
            NodeKinds = members[0]!.NodeKinds,
            Parts = parts.ToImmutable(),
        };
    }

    private Projection? ReadGrouped(EnumValueDefinitionNode value, DirectiveNode directive)
    {
        if (directive.Value("of") is not StringValueNode of || directive.Value("by") is not StringValueNode by || Find(of) is not { } grouped)
        {
            return null;
        }

        if (grouped.IsTwoMode)
        {
            Report(directive, $"\"{grouped.Name}\" is a network of two modes; those are not grouped.");
            return null;
        }

        if (grouped.NodeKinds.FirstOrDefault(kind => kind.FindProperty(by.Value) is not { IsList: false, Storage: Claims.ValueKind.Text }) is { } lacking)
        {
            Report(directive, $"\"{lacking.Name}\" has no property \"{by.Value}\" that holds one text to group by.");
            return null;
        }

        return new Projection
        {
            Name = value.Name.Value,
            Description = value.Description?.Value ?? "",
            NodeKinds = grouped.NodeKinds,
            Parts = grouped.Parts,
            GroupProperty = by.Value,
        };
    }

    // A projection that stands before in the order of reading: a combination knows the plain ones, a grouping both.
    private Projection? Find(StringValueNode name)
    {
        if (_projections.TryGetValue(name.Value, out var projection))
        {
            return projection;
        }

        if (!_names.Contains(name.Value))
        {
            var nearest = Suggestions.DidYouMean(name.Value, _names);
            faults.Add(name.Location, GraphSchemaFaultCodes.UnknownProjection, $"There is no projection \"{name.Value}\".{nearest}");
        }
        else
        {
            faults.Add(
                name.Location,
                GraphSchemaFaultCodes.BadProjection,
                $"\"{name.Value}\" cannot be used here: a combination is made of plain projections, a grouping of one that is plain or a combination.");
        }

        return null;
    }

    private ImmutableArray<NodeKind> KindsOf(DirectiveNode directive, string argument)
    {
        if (directive.Value(argument) is not StringValueNode name)
        {
            return [];
        }

        var kinds = types.KindsOf(name.Value);
        if (kinds.Count == 0)
        {
            var nearest = Suggestions.DidYouMean(name.Value, types.Kinds.Keys.Concat(types.Interfaces.Keys).Order(StringComparer.Ordinal));
            faults.Add(name.Location, GraphSchemaFaultCodes.UnknownType, $"There is no kind or interface \"{name.Value}\".{nearest}");
        }

        return [.. kinds];
    }

    private void Report(DirectiveNode directive, string message) => faults.Add(directive.Location, GraphSchemaFaultCodes.BadProjection, message);
}

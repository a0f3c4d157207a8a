using EduGraph.Api.Schema;
using EduGraph.GraphQL.Execution;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Resolvers;

/// <summary>Fields of values with details. A name is its <c>nameIndex</c>; another value the range of the claims that state it.</summary>
internal static class ValueResolvers
{
    /// <summary>All names of a node.</summary>
    public static readonly Composite Names = new((field, parent, results) =>
    {
        var names = GraphRequest.Of(field).Snapshot.Names.NamesOf((int)parent.Index);
        results.BeginList();
        for (var name = names.Start; name < names.End; name++)
        {
            results.AddIndex(name);
        }

        results.EndList();
    });

    /// <summary>All values of a property of a node.</summary>
    public static Composite ValuesOf(PropertyDefinition property) => new((field, parent, results) =>
    {
        var claims = GraphRequest.Of(field).Snapshot.Claims;
        var range = claims.OfNode((int)parent.Index, property.Name);
        results.BeginList();
        for (var claim = range.Start; claim != range.End;)
        {
            var end = claims.EndOfSame(claim, range.End);
            results.AddIndex(Pair.Of(claim, end));
            claim = end;
        }

        results.EndList();
    });

    /// <summary>Binds the fields of the type <c>Name</c>.</summary>
    public static void BindName(ResolverMap map, GraphValueType type)
    {
        map.Add(type.Name, "value", Leaf.PooledText((snapshot, name) => snapshot.Names.TextOf((int)name.Index)));
        map.Add(type.Name, "language", Leaf.PooledText((snapshot, name) => snapshot.Names.LanguageTextOf((int)name.Index)));
        map.Add(type.Name, "script", new Leaf((field, in name, output) =>
        {
            output.WriteString(GraphRequest.Of(field).Snapshot.Names.ScriptOf((int)name.Index));
            return true;
        }));
        var types = type.Details.First(detail => detail.Name == "type").Enum!;
        map.Add(type.Name, "type", new Leaf((field, in name, output) =>
        {
            output.WriteString(types.Values[GraphRequest.Of(field).Snapshot.Names.TypeOf((int)name.Index)].Name);
            return true;
        }));
        map.Add(type.Name, ApiNames.Sources, Composite.Citations(
            (snapshot, name) => snapshot.Sources.CitationsOf(snapshot.Names.ClaimsOf((int)name.Index))));
    }

    /// <summary>Binds the fields of another type of values.</summary>
    public static void Bind(ResolverMap map, GraphValueType type)
    {
        map.Add(type.Name, type.Value.Name, FieldOf(type.Value, (claims, claim) => claims.ValueOf(claim)));
        foreach (var detail in type.Details)
        {
            map.Add(type.Name, detail.Name, FieldOf(detail, (claims, claim) => claims.QualifierOf(claim, detail.Name)));
        }

        map.Add(type.Name, ApiNames.Sources, Composite.Citations(
            (snapshot, value) => snapshot.Sources.CitationsOf(new IndexRange(Pair.First(value), Pair.Second(value)))));
    }

    /// <summary>Binds the fields of <c>PartialDate</c>: a date is its packed number.</summary>
    public static void BindDate(ResolverMap map)
    {
        map.Add("PartialDate", "value", LeafResolvers.Text(date => PartialDate.FromPacked((int)date.Index).ToString()));
        map.Add("PartialDate", "precision", LeafResolvers.Text(date => PartialDate.FromPacked((int)date.Index).Precision.ToString().ToUpperInvariant()));
        map.Add("PartialDate", "original", LeafResolvers.Text(date => PartialDate.FromPacked((int)date.Index).ToString()));
    }

    private static FieldResolver FieldOf(PropertyDefinition definition, Func<ClaimTable, int, ClaimValue?> read) => definition.Storage == ValueKind.Date
        ? Composite.Index((snapshot, value) => read(snapshot.Claims, Pair.First(value))?.AsDate.Packed ?? -1)
        : new Leaf((field, in value, output) => Write(read(GraphRequest.Of(field).Snapshot.Claims, Pair.First(value)), output));

    private static bool Write(ClaimValue? value, JsonOutput output)
    {
        switch (value?.Kind)
        {
            case null:
                return false;
            case ValueKind.Integer:
                output.WriteNumber(value.Value.AsInteger);
                return true;
            case ValueKind.Number:
                output.WriteNumber(value.Value.AsNumber);
                return true;
            case ValueKind.Boolean:
                output.WriteBoolean(value.Value.AsBoolean);
                return true;
            default:
                output.WriteString(value.Value.ToString());
                return true;
        }
    }
}

using System.Globalization;
using System.Text;
using EduGraph.Api.Schema;
using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.Api.Filtering;

/// <summary>Compiles a filter on a property that holds many values (names, external ids, stages, figures) into a filter on nodes.</summary>
internal sealed class ValueListFilter(GraphSnapshot snapshot, PropertyDefinition property)
{
    private readonly GraphValueType _type = property.ValueType!;

    public Func<int, bool> Compile(InputObject filter) => property.Name == ApiNames.Names
        ? ListFilter.Compile(filter, values => FilterTerms.Compile<int>(values, CompileNameMember), NamesOf)
        : ListFilter.Compile(filter, values => FilterTerms.Compile<int>(values, CompileValueMember), ValuesOf);

    private IEnumerable<int> NamesOf(int node)
    {
        var names = snapshot.Names.NamesOf(node);
        return Enumerable.Range(names.Start, names.Count);
    }

    private IEnumerable<int> ValuesOf(int node)
    {
        var claims = snapshot.Claims.OfNode(node, property.Name);
        for (var claim = claims.Start; claim != claims.End; claim = snapshot.Claims.EndOfSame(claim, claims.End))
        {
            yield return claim;
        }
    }

    private Func<int, bool> CompileNameMember(string name, object value)
    {
        var operations = (InputObject)value;
        switch (name)
        {
            case "value":
                return OnText(operations, snapshot.Names.TextOf);
            case "language":
                return OnText(operations, snapshot.Names.LanguageTextOf);
            case "script":
                var scripts = TextFilter.Compile(operations);
                return index => scripts(false, Encoding.UTF8.GetBytes(snapshot.Names.ScriptOf(index)));
            default:
                var types = ChoiceFilter.Compile(operations, DetailOf(name).Enum!.IndexOf);
                return index => types(snapshot.Names.TypeOf(index));
        }
    }

    private Func<int, bool> OnText(InputObject operations, Func<int, int> textOf)
    {
        var predicate = TextFilter.Compile(operations);
        return index => textOf(index) is var text && predicate(text == TextPool.None, snapshot.Texts.Utf8(text));
    }

    private Func<int, bool> CompileValueMember(string name, object value)
    {
        var isValue = name == _type.Value.Name;
        var predicate = OnValue(isValue ? _type.Value : DetailOf(name), (InputObject)value);
        return isValue ? claim => predicate(snapshot.Claims.ValueOf(claim)) : claim => predicate(snapshot.Claims.QualifierOf(claim, name));
    }

    private PropertyDefinition DetailOf(string name) => _type.Details.First(detail => detail.Name == name);

    private static Func<ClaimValue?, bool> OnValue(PropertyDefinition definition, InputObject operations)
    {
        switch (definition.Storage)
        {
            case ValueKind.Integer or ValueKind.Number:
                var numbers = ComparableFilter.Numbers(operations);
                return value => numbers(value is { } some ? Convert.ToDouble(some.ToString(), CultureInfo.InvariantCulture) : null);
            case ValueKind.Boolean:
                var truths = ComparableFilter.Booleans(operations);
                return value => truths(value?.AsBoolean);
            case ValueKind.Date:
                var dates = ComparableFilter.Dates(operations);
                return value => dates(value?.AsDate);
            case ValueKind.Enum:
                var choices = ChoiceFilter.Compile(operations, definition.Enum!.IndexOf);
                return value => choices(value is { } some ? definition.Enum.IndexOf(some.AsText) : ChoiceFilter.Missing);
            default:
                var texts = TextFilter.Compile(operations);
                return value => texts(value is null, Encoding.UTF8.GetBytes(value?.AsText ?? ""));
        }
    }
}
